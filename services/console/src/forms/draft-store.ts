/** Where drafts lie while the page is not there: in a browser, `localStorage` or `sessionStorage`. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What somebody has put down, and when they wrote in it last. */
export interface Kept {
  readonly at: string
  readonly draft: object
}

/** Counted up when the shape of a draft changes: what an older console kept is not read. */
const prefix = 'understudy:draft:1:'
const eachPrefix = 'understudy:draft:'
/** Nobody goes on from what is older, and it does not lie about for ever. */
const keptMs = 30 * 86_400_000

/** What is being written, by name; where the browser keeps nothing it is kept as long as the page is open. */
export function openDraftStore(storage: DraftStorage | undefined, now: () => number) {
  const read = new Map<string, Kept | undefined>()
  /** What is kept while the page is open and written nowhere. */
  const held = new Map<string, Kept>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const put = (name: string, kept: Kept | undefined) => {
    held.delete(name)
    read.set(name, kept)
    try {
      if (kept === undefined) storage?.removeItem(prefix + name)
      else storage?.setItem(prefix + name, JSON.stringify(kept))
    } catch {
      // Full, or not allowed: the page itself still has it.
    }
    tell()
  }
  const dropWhere = (isMeant: (name: string) => boolean) => {
    const names = [...held.keys(), ...read.keys(), ...keysOf(storage).map((key) => key.slice(prefix.length))]
    for (const name of new Set(names)) if (isMeant(name)) put(name, undefined)
  }
  for (const key of keysOf(storage)) if (isOld(storage?.getItem(key), key, now())) storage?.removeItem(key)
  return {
    read(name: string): Kept | undefined {
      if (held.has(name)) return held.get(name)
      if (!read.has(name)) read.set(name, keptIn(storage?.getItem(prefix + name)))
      return read.get(name)
    },
    write: (name: string, draft: object) => put(name, { at: new Date(now()).toISOString(), draft }),
    /** What may not lie about: the page itself has it, and of what was written before nothing stays either. */
    hold(name: string, draft: object): void {
      put(name, undefined)
      held.set(name, { at: new Date(now()).toISOString(), draft })
      tell()
    },
    drop: (name: string) => put(name, undefined),
    /** Drops what is not of this member; all where nobody is named. */
    keepOnly: (memberId: string | undefined) => dropWhere((name) => memberId === undefined || !isOf(memberId, name)),
    /** Drops what is of this member. */
    dropOf: (memberId: string) => dropWhere((name) => isOf(memberId, name)),
    /** Another window of the same browser has written. */
    changedElsewhere(): void {
      read.clear()
      tell()
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const isOf = (memberId: string, name: string) => name.startsWith(`${memberId} `)

const keysOf = (storage: DraftStorage | undefined): readonly string[] =>
  Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '').filter((key) =>
    key.startsWith(eachPrefix),
  )

function isOld(text: string | null | undefined, key: string, now: number): boolean {
  const kept = key.startsWith(prefix) ? keptIn(text) : undefined
  return kept === undefined || Date.parse(kept.at) < now - keptMs
}

/** Others may write there too: what is no draft is none. */
function keptIn(text: string | null | undefined): Kept | undefined {
  try {
    const { at, draft } = JSON.parse(text ?? '') as Partial<Kept>
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || typeof draft !== 'object' || draft === null) return
    return { at, draft }
  } catch {
    return undefined
  }
}
