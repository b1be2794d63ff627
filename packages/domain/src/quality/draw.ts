import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { DrawKind } from '../review/review.ts'
import type { SamplingLevel } from './plan.ts'

/** What the draw decided about one submission, stored with it so that an auditor can repeat it (quality, section 2). */
export interface DrawResult {
  readonly reviewed: boolean
  readonly kind: DrawKind
  /** The drawn number, below 2^48. */
  readonly u: number
  /** The share in force, and the level it belongs to. */
  readonly num: number
  readonly den: number
  readonly level: number
  /** Whether it is the last of its plan, where less than everything is looked at: another plan may hold by the floor. */
  readonly isLast?: boolean
  /** The chance with which the submission came into the sample. */
  readonly probability: number
}

/** Whose submission is drawn; ids as they are stored. */
export interface DrawSubject {
  readonly agencyId: string
  readonly assistantId: string
  readonly taskId: string
  readonly sopVersion: number
  readonly workItemId: string
}

const version = 'sample/v1'
const range = 2n ** 48n
const text = new TextEncoder()

/** Every field as UTF-8 after its length in bytes, four of them, big-endian: no two subjects share a message. */
export function drawMessage({ agencyId, assistantId, taskId, sopVersion, workItemId }: DrawSubject): Uint8Array {
  const fields = [version, agencyId, assistantId, taskId, String(sopVersion), workItemId].map((field) =>
    text.encode(field),
  )
  const message = new Uint8Array(fields.reduce((sum, { length }) => sum + 4 + length, 0))
  const view = new DataView(message.buffer)
  let end = 0
  for (const field of fields) {
    view.setUint32(end, field.length)
    message.set(field, end + 4)
    end += 4 + field.length
  }
  return message
}

export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmac(sha256, key, message)
}

/** The first six bytes of a code, big-endian: 0 to 2^48 - 1. */
export function drawnNumber(code: Uint8Array): number {
  return code.subarray(0, 6).reduce((number, byte) => number * 256 + byte, 0)
}

/** floor(2^48 · num / den). Thresholds nest, so that tightening only adds items. */
export function threshold({ num, den }: SamplingLevel): number {
  return Number((range * BigInt(num)) / BigInt(den))
}
