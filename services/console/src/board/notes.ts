import { useSyncExternalStore } from 'react'
import { browserLater } from '../live/open-refresh.ts'
import { type Note, openNotes } from './open-notes.ts'

export type { Note } from './open-notes.ts'

const notes = openNotes(browserLater)

/** What is said to the viewer, whichever page is in sight. */
export const { say, sayBeside, hush, hushDone, hushAll, wait, goOn } = notes

export const useNotes = (): readonly Note[] => useSyncExternalStore(notes.subscribe, notes.current)
