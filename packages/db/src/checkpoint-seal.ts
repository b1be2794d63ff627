import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'

/**
 * Signs checkpoints of the ledger. Ed25519 rather than a keyed hash: an auditor who keeps the public key and a list of
 * checkpoints can check both without any secret, and whoever can check cannot forge. The private key is derived from
 * the installation's master key (HKDF-SHA-256), so there is no second secret to keep, and who holds the database
 * alone cannot sign.
 */
export interface CheckpointSeal {
  sign(hash: Buffer): Buffer
  verify(hash: Buffer, signature: Buffer): boolean
  /** Whether the newest key signed it. */
  isNewest(hash: Buffer, signature: Buffer): boolean
  /** SPKI in PEM, for auditors. */
  readonly publicKey: string
}

/** PKCS #8 around a raw Ed25519 seed (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const seedBytes = 32

/** Signs with the newest key; what an older one signed verifies until it is signed anew. */
export function openCheckpointSeal(masterKey: Buffer, older: readonly Buffer[] = []): CheckpointSeal {
  const before = older.map((key) => openCheckpointSeal(key))
  const seed = Buffer.from(hkdfSync('sha256', masterKey, '', 'understudy ledger checkpoints', seedBytes))
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  return {
    sign: (hash) => sign(null, hash, privateKey),
    isNewest: (hash, signature) => verify(null, hash, publicKey, signature),
    verify: (hash, signature) =>
      verify(null, hash, publicKey, signature) || before.some((seal) => seal.verify(hash, signature)),
    publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  }
}

/** Checks what was signed with the key of which `publicKey` (SPKI in PEM) is the public half. @throws where it is none. */
export function openCheckpointReader(publicKey: string): Pick<CheckpointSeal, 'verify'> {
  const key = createPublicKey(publicKey)
  return { verify: (hash, signature) => verify(null, hash, key, signature) }
}
