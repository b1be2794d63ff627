import './said.css'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { usePath } from '../address/use-place.ts'
import { useSession } from '../api/session.ts'
import { Icon } from '../frame/icon.tsx'
import { boardTexts } from '../words/board-texts.ts'
import { heldCancel, sendOnLeaving, useHeldCancel } from './held-cancel.ts'
import { goOn, hush, hushAll, hushDone, sayBeside, useNotes, wait } from './notes.ts'

/** What came of acts on work items, whichever page is in sight. */
export function SaidNotes() {
  useEffect(sendOnLeaving, [])
  const isOut = useSession().data === null
  useEffect(() => {
    if (isOut) forget()
  }, [isOut])
  const path = usePath()
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is of the page that one goes to
  useEffect(hushDone, [path])
  return <SaidList />
}

/**
 * What is still held cannot be closed: its Undo stays as long as it helps. Whatever lies over the page has its own, as
 * nothing beneath it can be reached by keys.
 */
export function SaidList() {
  const notes = useNotes()
  const held = useHeldCancel()
  return (
    <div className="said" role="status" onMouseEnter={wait} onMouseLeave={goOn} onFocus={wait} onBlur={goOn}>
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
