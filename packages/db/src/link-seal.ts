import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Signs what a link says, so that nobody makes one up (escalation, rule 15): HMAC-SHA256, of which 160 bits are kept. */
export interface LinkSeal {
  sign(content: Buffer): Buffer
  verify(content: Buffer, signature: Buffer): boolean
}

export const signatureBytes = 20

/** The key is derived from the installation's master key, so there is no second secret to keep. Older ones still verify. */
export function openLinkSeal(masterKey: Buffer, older: readonly Buffer[] = []): LinkSeal {
  const before = older.map((key) => openLinkSeal(key))
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'understudy links in messages', 32))
  const sign = (content: Buffer) => createHmac('sha256', key).update(content).digest().subarray(0, signatureBytes)
  return {
    sign,
    verify: (content, signature) =>
      (signature.length === signatureBytes && timingSafeEqual(sign(content), signature)) ||
      before.some((seal) => seal.verify(content, signature)),
  }
}
