import { type LinkSeal, signatureBytes } from '@understudy/db/link-seal'

/** What a link may do: one thing, for one message (escalation, rule 15). */
export const linkPurposes = ['acknowledge', 'resolve', 'acknowledge_all'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

export interface LinkContent {
  readonly purpose: LinkPurpose
  readonly agencyId: string
  /** The message whose recipient acts; of `acknowledge_all` the one that carried all. */
  readonly messageId: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

const uuidBytes = 16
const contentBytes = 2 + 2 * uuidBytes + 4
const version = 1

/** Ids and an instant, signed; nothing about anybody stands in it. */
export function linkToken(seal: LinkSeal, { purpose, agencyId, messageId, expiresAt }: LinkContent): string {
  const content = Buffer.alloc(contentBytes)
  content.writeUInt8(version, 0)
  content.writeUInt8(linkPurposes.indexOf(purpose), 1)
  bytesOf(agencyId).copy(content, 2)
  bytesOf(messageId).copy(content, 2 + uuidBytes)
  content.writeUInt32BE(Math.floor(expiresAt / 1_000), 2 + 2 * uuidBytes)
  return Buffer.concat([content, seal.sign(content)]).toString('base64url')
}

/** Undefined where it is not ours or has expired. */
export function readLink(seal: LinkSeal, token: string, now: number): LinkContent | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== contentBytes + signatureBytes || bytes.toString('base64url') !== token) return undefined
  const content = bytes.subarray(0, contentBytes)
  if (!seal.verify(content, bytes.subarray(contentBytes))) return undefined
  const purpose = linkPurposes[content.readUInt8(1)]
  const expiresAt = content.readUInt32BE(2 + 2 * uuidBytes) * 1_000
  if (content.readUInt8(0) !== version || purpose === undefined || expiresAt <= now) return undefined
  const agencyId = uuidOf(content.subarray(2, 2 + uuidBytes))
  return { purpose, agencyId, messageId: uuidOf(content.subarray(2 + uuidBytes, 2 + 2 * uuidBytes)), expiresAt }
}

const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex')

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
