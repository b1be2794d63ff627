import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { BoardRow } from '@understudy/contract/http/board'
import { useState } from 'react'
import { boardKey } from '../api/use-board.ts'
import { itemKey } from '../api/use-item.ts'
import { boardTexts } from '../words/board-texts.ts'
import { priorityWords } from '../words/clock-words.ts'
import { type BulkOutcome, bulk, type OneCommand } from './bulk.ts'
import { heldCancel, isSentOn } from './held-cancel.ts'
import type { Held } from './hold.ts'
import { hush, hushDone, type Note, say, sayBeside } from './notes.ts'
import { countedItems, saidOf } from './said-of.ts'
import type { Target } from './selection.ts'

/** What is said to the item of one row. */
interface Act {
  readonly command: `work_item.${string}`
  readonly about: (row: Target) => object
}

interface Change {
  /** What they are then, in a few words. */
  readonly what: string
  readonly act: Act
  /** Puts one row back as it was. */
  readonly undo: Act
  /** Of these there is no going back. */
  readonly isBound?: (row: Target) => boolean
}

/** How many of how many are answered, while it goes on. */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** Told which of them are as they were, to be looked at and tried again; `isLater`: something else was begun meanwhile. */
type Leave = (ids: readonly string[], isLater: boolean) => void

/** Does one thing to all of `held`, says what came of it, and how it is undone. */
export function useBulk(held: readonly Target[], leave: Leave = () => undefined) {
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress>()
  const run: Run = async (rows, act) => {
    const [ids, commandOf] = commandsOf(rows, act)
    setProgress({ done: 0, of: ids.length })
    const onAnswered = (done: number) => setProgress({ done, of: ids.length })
    const outcome = await bulk(ids, commandOf, { onAnswered }).finally(() => setProgress(undefined))
    await readAgain(client)
    return outcome
  }
  const change = async (one: Change) => {
    const { note, left } = await changed(held, one, run)
    leave(left, false)
    say(note)
  }
  const cancel = (reason: string) => {
    leave([], false)
    hushDone()
    heldCancel.hold(cancelled(held, reason, client, leave))
  }
  const ids = held.map(({ workItemId }) => workItemId)
  return { ids, isBusy: progress !== undefined, progress, cancel, ...changes(change) }
}

type Run = (rows: readonly Target[], act: Act) => Promise<BulkOutcome>

const readAgain = (client: QueryClient) =>
  Promise.all([boardKey, itemKey].map((queryKey) => client.invalidateQueries({ queryKey })))

/** One command to each, only as long as it is as the row shows it: whoever chose it chose that. */
function commandsOf(rows: readonly Target[], { command, about }: Act) {
  const byId = new Map(rows.map((row) => [row.workItemId, row]))
  const commandOf = (workItemId: string): OneCommand => {
    const row = byId.get(workItemId) as Target
    return { command, input: { workItemId, ...about(row) }, ifMatch: `"${row.version}"` }
  }
  return [[...byId.keys()], commandOf] as const
}

const changes = (change: (one: Change) => Promise<void>) => ({
  give: (assistantId: string, name: string) =>
    change({
      what: boardTexts.givenTo(name),
      act: { command: 'work_item.assign', about: () => ({ assistantId }) },
      undo: { command: 'work_item.assign', about: (row) => ({ assistantId: row.assistantId }) },
      // No item goes back to nobody: it can be given to somebody else.
      isBound: (row) => row.assistantId === null,
    }),
  prioritise: (priority: BoardRow['priority']) =>
    change({
      what: boardTexts.now(priorityWords[priority].toLowerCase()),
      act: { command: 'work_item.change_priority', about: () => ({ priority }) },
      undo: { command: 'work_item.change_priority', about: (row) => ({ priority: row.priority }) },
    }),
})

interface Changed {
  readonly note: Note
  readonly left: readonly string[]
}

async function changed(held: readonly Target[], change: Change, run: Run): Promise<Changed> {
  const { what, act, undo, isBound } = change
  const outcome = await run(held, act)
  const done = asLeft(held, outcome)
  const back = done.filter((row) => isBound?.(row) !== true)
  const bound = done.length - back.length
  const said = saidOf(outcome, what)
  const text = bound === 0 ? said : `${said} ${boardTexts.noUndo(bound, countedItems(bound))}`
  const left = [...outcome.moved, ...outcome.failed]
  return { note: back.length === 0 ? { text } : undoable(text, back, undo, run), left }
}

/** What could not be put back for now can be tried once more. */
function undoable(text: string, back: readonly Target[], undo: Act, run: Run): Note {
  const note: Note = {
    text,
    undo: async () => {
      hush(note)
      const outcome = await run(back, undo)
      const failed = new Set(outcome.failed)
      const again = back.filter(({ workItemId }) => failed.has(workItemId))
      const undone = saidOf(outcome, boardTexts.putBack)
      say(again.length === 0 ? { text: undone } : undoable(undone, again, undo, run))
    },
  }
  return note
}

/** The rows that it was done to, as they were before, in the version that it left them in: Undo holds for no other. */
function asLeft(held: readonly Target[], { done }: BulkOutcome): readonly Target[] {
  return held.flatMap((row) => {
    const version = done.get(row.workItemId)
    return version === undefined ? [] : [{ ...row, version }]
  })
}

function cancelled(held: readonly Target[], reason: string, client: QueryClient, leave: Leave): Held {
  const act: Act = { command: 'work_item.cancel', about: () => ({ reason }) }
  const [ids, commandOf] = commandsOf(held, act)
  const size = new TextEncoder().encode(JSON.stringify(ids.map(commandOf))).length
  const run = async (leaving: boolean) => {
    const outcome = await bulk(ids, commandOf, { keepalive: leaving && isSentOn({ size }) })
    const left = [...outcome.moved, ...outcome.failed]
    if (left.length > 0) leave(left, true)
    sayBeside({ text: saidOf(outcome, boardTexts.cancelled) })
    await readAgain(client)
  }
  return { text: boardTexts.willBeCancelledInA(countedItems(held.length)), size, run }
}
