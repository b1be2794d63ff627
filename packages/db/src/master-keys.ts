import { hash } from 'node:crypto'
import { decrypt, encrypt } from './sealed.ts'

/**
 * The installation's master keys: the newest wraps, the older ones only open. What is wrapped says by which key, so that
 * several go side by side while everything is wrapped anew.
 */
export interface MasterKeys {
  readonly newest: Buffer
  readonly older: readonly Buffer[]
  /** What begins everything that the newest has wrapped. */
  readonly mark: Buffer
  wrap(secret: Buffer): Buffer
  /** @throws Error where none of them wrapped it. */
  unwrap(wrapped: Buffer): Buffer
}

const keyBytes = 32
/** `uK`, and six bytes that are the key's own; what was wrapped before keys had marks has none. */
const magic = Buffer.from('uK')
const markOf = (key: Buffer) =>
  Buffer.concat([
    magic,
    hash('sha256', Buffer.concat([Buffer.from('understudy master key '), key]), 'buffer').subarray(0, 6),
  ])

/** The newest first. */
export function openMasterKeys(keys: Buffer | readonly Buffer[]): MasterKeys {
  const all = Buffer.isBuffer(keys) ? [keys] : keys
  const [newest, ...older] = all
  if (newest === undefined || all.some((key) => key.length !== keyBytes))
    throw new Error('The master key must have 32 bytes; give it as 64 hexadecimal digits')
  const marked = all.map((key) => ({ key, mark: markOf(key) }))
  const mark = markOf(newest)
  return {
    ...{ newest, older, mark },
    wrap: (secret) => Buffer.concat([mark, encrypt(newest, secret)]),
    unwrap(wrapped) {
      const by = marked.find((one) => wrapped.subarray(0, one.mark.length).equals(one.mark))
      if (by !== undefined) return decrypt(by.key, wrapped.subarray(by.mark.length))
      for (const key of all) {
        const secret = openedBy(key, wrapped)
        if (secret !== undefined) return secret
      }
      throw new Error('No master key that was given opens this')
    },
  }
}

/** The tag tells whether it is the right key. */
function openedBy(key: Buffer, box: Buffer): Buffer | undefined {
  try {
    return decrypt(key, box)
  } catch {
    return undefined
  }
}
