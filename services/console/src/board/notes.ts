import { useSyncExternalStore } from 'react'

/** What came of an act, and how it is undone where it can be. */
export interface Note {
  readonly text: string
  readonly undo?: () => void
}

let notes: readonly Note[] = []
const listeners = new Set<() => void>()

/** Of the newest act of the viewer: what was said of earlier ones goes. */
export const say = (note: Note): void => tell([note])

/** Of what ended by itself: it takes no Undo away. */
export const sayBeside = (note: Note): void => tell([...notes.filter(({ undo }) => undo), note])

export const hush = (note: Note): void => tell(notes.filter((one) => one !== note))

/** A new act begins: what can still be undone stays. */
export const hushDone = (): void => tell(notes.filter(({ undo }) => undo))

export const hushAll = (): void => tell([])

export const useNotes = (): readonly Note[] => useSyncExternalStore(subscribe, () => notes)

function tell(next: readonly Note[]): void {
  notes = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
