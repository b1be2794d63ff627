import './said.css'
import { Button } from '@mantine/core'
import { onlineManager, useIsMutating } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { usePath } from '../address/use-place.ts'
import { useSession } from '../api/session.ts'
import { useAnnounced } from '../frame/announced.ts'
import { Icon } from '../frame/icon.tsx'
import { boardTexts } from '../words/board-texts.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { heldCancel, sendOnLeaving, useHeldCancel } from './held-cancel.ts'
import { goOn, hush, hushAll, hushDone, sayBeside, useNotes, wait } from './notes.ts'

/** What came of acts, whichever page is in sight. Where something over the page says it, the page does not say it once more. */
export function SaidNotes() {
  useEffect(sendOnLeaving, [])
  const isOut = useSession().data === null
  useEffect(() => {
    if (isOut) forget()
  }, [isOut])
  const path = usePath()
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is of the page that one goes to
  useEffect(hushDone, [path])
  const isCovered = useSyncExternalStore(subscribe, () => over > 0)
  return (
    <>
      <p className="unseen" role="status">
        {useAnnounced()}
      </p>
      {!isCovered && <SaidList />}
    </>
  )
}

let over = 0
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** By so many more or fewer it is said over the page. */
function cover(by: 1 | -1): void {
  over += by
  for (const listener of listeners) listener()
}

/** Whatever lies over the page says it there, as nothing beneath it can be reached by keys: its Undo too. */
export function SaidOver() {
  useEffect(() => {
    cover(1)
    return () => cover(-1)
  }, [])
  return <SaidList />
}

/** What is still held cannot be closed: its Undo stays as long as it helps. */
function SaidList() {
  const notes = useNotes()
  const held = useHeldCancel()
  // What only waits for its turn is paused as well.
  const waits = useIsMutating({ predicate: ({ state }) => state.isPaused && !onlineManager.isOnline() }) > 0
  return (
    <div className="said" role="status" onMouseEnter={wait} onMouseLeave={goOn} onFocus={wait} onBlur={goOn}>
      {waits && (
        <div className="said-box said-waits">
          <span>{frameTexts.waitsForTheConnection}</span>
        </div>
      )}
      {notes.map((note) => (
        <div className="said-box" key={note.text}>
          <span>{note.text}</span>
          {note.undo && <Undo undo={note.undo} />}
          <Button size="compact-sm" variant="subtle" aria-label={boardTexts.close} onClick={() => hush(note)}>
            <Icon name="close" />
          </Button>
        </div>
      ))}
      {held && (
        <div className="said-box">
          <span>{held.text}</span>
          <Undo undo={callBack} />
        </div>
      )}
    </div>
  )
}

function Undo({ undo }: { readonly undo: () => void }) {
  return (
    <Button size="compact-sm" variant="default" onClick={undo}>
      {boardTexts.undo}
    </Button>
  )
}

function callBack(): void {
  if (heldCancel.undo()) sayBeside({ text: boardTexts.nothingWasCancelled })
}

/** Whoever signs in next has nothing sent in their name, and reads nothing of it. */
function forget(): void {
  void heldCancel.doNow()
  hushAll()
}
