import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { KeptPasswords } from '../sign-in/open-auth.ts'

/** Salted and derived like the library's own, but a guess costs nothing: theirs takes a fifth of a second of a core, hundreds of times in a run. */
const cost = { N: 16, r: 1, p: 1 }
const bytes = 64
/** It takes a moment all the same, so that guesses at once are looked at beside each other. */
const momentMs = 25

export const quickPasswords: KeptPasswords = {
  async hash(password) {
    await sleep(momentMs)
    const salt = randomBytes(16).toString('hex')
    return `${salt}:${derived(password, salt).toString('hex')}`
  },
  async verify({ hash, password }) {
    await sleep(momentMs)
    const [salt = '', key = ''] = hash.split(':')
    const kept = Buffer.from(key, 'hex')
    return kept.length === bytes && timingSafeEqual(kept, derived(password, salt))
  },
}

function derived(password: string, salt: string): Buffer {
  return scryptSync(password.normalize('NFKC'), salt, bytes, cost)
}
