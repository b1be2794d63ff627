import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A UUID (version 8, RFC 9562) out of SHA-256 of these parts: the same for ever, so that what has it is made once. */
export function derivedId(...parts: readonly (string | number)[]): string {
  const hex = bytesToHex(sha256(utf8ToBytes(parts.join('\n'))))
  const variant = ((Number.parseInt(hex[16] as string, 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}
