import type pg from 'pg'
import { findHolder, type KeyHolder } from './find-holder.ts'
import { agencyOfKey, digestOf } from './key-text.ts'

export interface KeyHolders {
  /** Who holds the key, from memory where it was asked for within the last seconds. */
  find(key: string): Promise<KeyHolder | undefined>
  /** Whether the key was valid when it was last asked for: never true of a guess. */
  knows(key: string): boolean
  /** Drops a revoked key, and the sessions opened with it, from this process; others forget within `rememberedMs`. */
  forget(keyId: string): void
  /** Drops every session of a person, after something about one of them changed. */
  forgetPeople(): void
  /** Drops whoever comes into an agency, after a member of it became another one: who lost a role has lost it at once. */
  forgetAgency(agencyId: string): void
}

/** Who holds a session that is no key's: somebody who signed in as themselves. */
export type FindPerson = (session: string) => Promise<KeyHolder | undefined>

/** How long a holder is remembered: after a revocation elsewhere, a key works at most this long. */
const rememberedMs = 5_000
const capacity = 10_000

/** The digests of keys that were valid, the last used ones: so that a flood of guesses does not shut their holders out. */
class KnownKeys {
  readonly #names = new Set<string>()

  has(name: string): boolean {
    return this.#names.has(name)
  }

  add(name: string): void {
    this.#names.delete(name)
    this.#names.add(name)
    if (this.#names.size > capacity) this.#names.delete(this.#names.values().next().value as string)
  }

  delete(name: string): void {
    this.#names.delete(name)
  }
}

const isKey = (text: string): boolean => agencyOfKey(text) !== undefined

interface Remembered {
  readonly holder: Promise<KeyHolder | undefined>
  found: KeyHolder | undefined
  readonly until: number
}

/** Only valid keys are remembered, so that guesses can neither fill the memory nor push others out. */
export function openKeyHolders(
  pool: pg.Pool,
  now: () => number = Date.now,
  findPerson: FindPerson = async () => undefined,
): KeyHolders {
  const remembered = new Map<string, Remembered>()
  const known = new KnownKeys()

  const fresh = (name: string) => {
    const entry = remembered.get(name)
    const end = Math.min(entry?.until ?? 0, entry?.found?.expiresAt ?? Number.MAX_SAFE_INTEGER)
    if (entry !== undefined && end > now()) return entry
    remembered.delete(name)
    return undefined
  }

  const ask = (name: string, key: string) => {
    const entry: Remembered = {
      holder: isKey(key) ? findHolder(pool, key) : findPerson(key),
      found: undefined,
      until: now() + rememberedMs,
    }
    remembered.set(name, entry)
    if (remembered.size > capacity) remembered.delete(remembered.keys().next().value as string)
    const drop = () => remembered.get(name) === entry && remembered.delete(name)
    entry.holder.then((found) => {
      entry.found = found
      if (found !== undefined) return known.add(name)
      known.delete(name)
      drop()
    }, drop)
    return entry.holder
  }

  return {
    find(key) {
      const name = digestOf(key).toString('base64')
      return fresh(name)?.holder ?? ask(name, key)
    },
    knows: (key) => known.has(digestOf(key).toString('base64')),
    forget(keyId) {
      for (const [name, { found }] of remembered)
        if (found === undefined || found.keyId === keyId || found.sessionOf === keyId) remembered.delete(name)
    },
    forgetPeople() {
      for (const [name, { found }] of remembered)
        if (found === undefined || found.person !== null) remembered.delete(name)
    },
    forgetAgency(agencyId) {
      for (const [name, { found }] of remembered)
        if (found === undefined || found.agencyId === agencyId) remembered.delete(name)
    },
  }
}
