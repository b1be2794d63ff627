import { hash, randomBytes } from 'node:crypto'

/** Keys, invitations to get a way to sign in, and addresses of calendars: none is taken for another. */
export type KeyPrefix = 'us_' | 'ui_' | 'uf_'

const idBytes = 16
const secretBytes = 32
const shape = /^[A-Za-z0-9_-]{64}$/

/**
 * A new key: the agency's id and 256 random bits. The id is no secret; it lets us look a key up inside its own agency,
 * so that no part of the program can read keys across tenants.
 */
export function newKeyText(agencyId: string, prefix: KeyPrefix = 'us_'): string {
  const id = Buffer.from(agencyId.replaceAll('-', ''), 'hex')
  return prefix + Buffer.concat([id, randomBytes(secretBytes)]).toString('base64url')
}

/** The agency that a key claims to be of, or undefined where the text is no key at all. */
export function agencyOfKey(key: string, prefix: KeyPrefix = 'us_'): string | undefined {
  if (!key.startsWith(prefix) || !shape.test(key.slice(prefix.length))) return undefined
  const hex = Buffer.from(key.slice(prefix.length), 'base64url').subarray(0, idBytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** What is stored of a key. It has 256 random bits, so a plain digest cannot be guessed backwards. */
export const digestOf = (key: string): Buffer => hash('sha256', key, 'buffer')
