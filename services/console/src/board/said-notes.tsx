import './said.css'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useSession } from '../api/session.ts'
import { Icon } from '../frame/icon.tsx'
import { boardTexts } from '../words/board-texts.ts'
import { heldCancel, sendOnLeaving, useHeldCancel } from './held-cancel.ts'
import { hush, hushAll, sayBeside, useNotes } from './notes.ts'

/** What came of acts on many items, whichever page is in sight. What is still held cannot be closed: its Undo stays as long as it helps. */
export function SaidNotes() {
  const notes = useNotes()
  const held = useHeldCancel()
  useEffect(sendOnLeaving, [])
  const isOut = useSession().data === null
  useEffect(() => {
    if (isOut) forget()
  }, [isOut])
  return (
    <div className="said" role="status">
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
