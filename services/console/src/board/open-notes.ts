import type { Later } from '../live/open-refresh.ts'

/** What came of an act, and how it is undone where it can be. */
export interface Note {
  readonly text: string
  readonly undo?: () => void
}

const shortestMs = 6_000
const readingMs = 80
/** An Undo is thought about, and reached by keys. */
const undoMs = 30_000

/** Long enough to be read, and to be undone. */
export const shownMs = ({ text, undo }: Note): number =>
  Math.max(undo === undefined ? shortestMs : undoMs, text.length * readingMs)

/** What is said beside the page. Each note goes by itself after a while, which does not pass while somebody is at it (WCAG 2.2.1). */
export function openNotes(later: Later) {
  let notes: readonly Note[] = []
  let isAttended = false
  const ends = new Map<Note, () => void>()
  const listeners = new Set<() => void>()
  const stop = (note: Note) => {
    ends.get(note)?.()
    ends.delete(note)
  }
  const start = (note: Note) =>
    ends.set(
      note,
      later(shownMs(note), () => hush(note)),
    )
  const tell = (next: readonly Note[]) => {
    for (const note of notes) if (!next.includes(note)) stop(note)
    const fresh = next.filter((note) => !notes.includes(note))
    notes = next
    if (notes.length === 0) isAttended = false
    if (!isAttended) for (const note of fresh) start(note)
    for (const listener of listeners) listener()
  }
  const hush = (note: Note): void => tell(notes.filter((one) => one !== note))
  return {
    /** Of the newest act of the viewer: what was said of earlier ones goes. */
    say: (note: Note): void => tell([note]),
    /** Of what ended by itself: it takes no Undo away. */
    sayBeside: (note: Note): void => tell([...notes.filter(({ undo }) => undo), note]),
    hush,
    /** A new act begins, or another page: what can still be undone stays. */
    hushDone: (): void => tell(notes.filter(({ undo }) => undo)),
    hushAll: (): void => tell([]),
    /** Somebody is at it, with the pointer or by keys. */
    wait(): void {
      isAttended = true
      for (const note of notes) stop(note)
    },
    /** They left it: the while begins anew. */
    goOn(): void {
      isAttended = false
      for (const note of notes) if (!ends.has(note)) start(note)
    },
    current: (): readonly Note[] => notes,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
