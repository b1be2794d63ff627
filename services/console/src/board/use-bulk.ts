import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { BoardRow } from '@understudy/contract/http/board'
import { useState } from 'react'
import { boardKey } from '../api/use-board.ts'
import { boardTexts } from '../words/board-texts.ts'
import { priorityWords } from '../words/clock-words.ts'
import { type BulkOutcome, bulk, type OneCommand } from './bulk.ts'
import { heldCancel, isSentOn } from './held-cancel.ts'
import type { Held } from './hold.ts'
import { hush, hushDone, type Note, say, sayBeside } from './notes.ts'
import { choose } from './selection.ts'

/** What is said to the item of one row. */
interface Act {
  readonly command: `work_item.${string}`
  readonly about: (row: BoardRow) => object
}

interface Change {
  /** What they are then, in a few words. */
  readonly what: string
  readonly act: Act
  /** Puts one row back as it was. */
  readonly undo: Act
  /** Of these there is no going back. */
  readonly isBound?: (row: BoardRow) => boolean
}

/** Does one thing to all of `held`, says what came of it, and how it is undone. */
export function useBulk(held: readonly BoardRow[]) {
  const client = useQueryClient()
  const { isBusy, run } = useRun(client)
  const change = async (one: Change) => {
    const { note, moved } = await changed(held, one, run)
    // What was left alone is still chosen: it can be looked at and done again.
    choose(new Set(moved))
    say(note)
  }
  const cancel = (reason: string) => {
    choose(new Set())
    hushDone()
    heldCancel.hold(cancelled(held, reason, client))
  }
  return { isBusy, cancel, ...changes(change) }
}

type Run = (rows: readonly BoardRow[], act: Act) => Promise<BulkOutcome>

function useRun(client: QueryClient): { readonly isBusy: boolean; readonly run: Run } {
  const [isBusy, setBusy] = useState(false)
  const run: Run = async (rows, act) => {
    setBusy(true)
    const outcome = await bulk(...commandsOf(rows, act))
    await client.invalidateQueries({ queryKey: boardKey })
    setBusy(false)
    return outcome
  }
  return { isBusy, run }
}

/** One command to each, only as long as it is as the row shows it: whoever chose it chose that. */
function commandsOf(rows: readonly BoardRow[], { command, about }: Act) {
  const byId = new Map(rows.map((row) => [row.workItemId, row]))
  const commandOf = (workItemId: string): OneCommand => {
    const row = byId.get(workItemId) as BoardRow
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
  readonly moved: readonly string[]
}

async function changed(held: readonly BoardRow[], change: Change, run: Run): Promise<Changed> {
  const { what, act, undo, isBound } = change
  const outcome = await run(held, act)
  const done = asLeft(held, outcome)
  const back = done.filter((row) => isBound?.(row) !== true)
  const text = summaryOf(outcome, what)
  const { moved } = outcome
  if (back.length === 0) return { note: { text }, moved }
  const note: Note = {
    text,
    undo: async () => {
      hush(note)
      const undone = summaryOf(await run(back, undo), boardTexts.putBack)
      const left = done.length - back.length
      say({ text: left === 0 ? undone : boardTexts.hadNobodyBefore(undone, countedItems(left)) })
    },
  }
  return { note, moved }
}

/** The rows that it was done to, as they were before, in the version that it left them in: Undo holds for no other. */
function asLeft(held: readonly BoardRow[], { done }: BulkOutcome): readonly BoardRow[] {
  return held.flatMap((row) => {
    const version = done.get(row.workItemId)
    return version === undefined ? [] : [{ ...row, version }]
  })
}

function cancelled(held: readonly BoardRow[], reason: string, client: QueryClient): Held {
  const act: Act = { command: 'work_item.cancel', about: () => ({ reason }) }
  const [ids, commandOf] = commandsOf(held, act)
  const size = new TextEncoder().encode(JSON.stringify(ids.map(commandOf))).length
  const run = async (leaving: boolean) => {
    const outcome = await bulk(ids, commandOf, leaving && isSentOn({ size }))
    sayBeside({ text: summaryOf(outcome, boardTexts.cancelled) })
    await client.invalidateQueries({ queryKey: boardKey })
  }
  return { text: boardTexts.willBeCancelledInA(countedItems(held.length)), size, run }
}

export const countedItems = (count: number): string => (count === 1 ? boardTexts.of1Item : boardTexts.items(count))

function summaryOf({ done, moved, refused }: BulkOutcome, what: string): string {
  return [
    ...(done.size === 0 ? [] : [`${countedItems(done.size)} ${what}.`]),
    ...(moved.length === 0 ? [] : [boardTexts.changedMeanwhile(countedItems(moved.length))]),
    ...refused.map(({ reason, count }) => boardTexts.not(countedItems(count), reason)),
  ].join(' ')
}
