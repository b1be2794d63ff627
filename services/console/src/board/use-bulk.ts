import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { BoardRow } from '@understudy/contract/http/board'
import { useState } from 'react'
import { boardKey } from '../api/use-board.ts'
import { boardTexts } from '../words/board-texts.ts'
import { priorityWords } from '../words/clock-words.ts'
import { type BulkOutcome, bulk, countedReasons, type OneCommand } from './bulk.ts'
import { heldCancel, isSentOn } from './held-cancel.ts'
import type { Held } from './hold.ts'
import { hush, hushDone, type Note, say, sayBeside } from './notes.ts'
import { choose } from './selection.ts'
import { readStands, type Stand, sorted } from './still-as-set.ts'

/** What is said to the item of one row. */
interface Act {
  readonly command: `work_item.${string}`
  readonly about: (row: BoardRow) => object
}

interface Change {
  /** What they are then, in a few words. */
  readonly what: string
  readonly act: Act
  /** Whether one is as it was set, and nobody has set it otherwise meanwhile. */
  readonly isAsSet: (stand: Stand) => boolean
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
    const come = await changed(held, one, run)
    choose(new Set())
    say(come)
  }
  const cancel = (reason: string) => {
    choose(new Set())
    hushDone()
    heldCancel.hold(cancelled(held, reason, client))
  }
  return { isBusy, cancel, ...changes(change) }
}

type Run = (rows: readonly BoardRow[], act: Act, versions?: ReadonlyMap<string, string>) => Promise<BulkOutcome>

function useRun(client: QueryClient): { readonly isBusy: boolean; readonly run: Run } {
  const [isBusy, setBusy] = useState(false)
  const run: Run = async (rows, act, versions) => {
    setBusy(true)
    const outcome = await bulk(...commandsOf(rows, act, versions))
    await client.invalidateQueries({ queryKey: boardKey })
    setBusy(false)
    return outcome
  }
  return { isBusy, run }
}

/** @param versions by item: only as long as it is in this one */
function commandsOf(rows: readonly BoardRow[], { command, about }: Act, versions?: ReadonlyMap<string, string>) {
  const byId = new Map(rows.map((row) => [row.workItemId, row]))
  const commandOf = (workItemId: string): OneCommand => {
    const ifMatch = versions?.get(workItemId)
    const input = { workItemId, ...about(byId.get(workItemId) as BoardRow) }
    return { command, input, ...(ifMatch !== undefined && { ifMatch }) }
  }
  return [[...byId.keys()], commandOf] as const
}

const changes = (change: (one: Change) => Promise<void>) => ({
  give: (assistantId: string, name: string) =>
    change({
      what: boardTexts.givenTo(name),
      act: { command: 'work_item.assign', about: () => ({ assistantId }) },
      isAsSet: (stand) => stand.assistantId === assistantId,
      undo: { command: 'work_item.assign', about: (row) => ({ assistantId: row.assistantId }) },
      isBound: (row) => row.assistantId === null,
    }),
  prioritise: (priority: BoardRow['priority']) =>
    change({
      what: boardTexts.now(priorityWords[priority].toLowerCase()),
      act: { command: 'work_item.change_priority', about: () => ({ priority }) },
      isAsSet: (stand) => stand.priority === priority,
      undo: { command: 'work_item.change_priority', about: (row) => ({ priority: row.priority }) },
    }),
})

async function changed(held: readonly BoardRow[], change: Change, run: Run): Promise<Note> {
  const { what, act, isBound } = change
  const outcome = await run(held, act)
  const done = held.filter(({ workItemId }) => outcome.done.includes(workItemId))
  const back = done.filter((row) => isBound?.(row) !== true)
  const text = summaryOf(outcome, what)
  if (back.length === 0) return { text }
  const note: Note = {
    text,
    undo: async () => {
      hush(note)
      const undone = await putBack(back, change, run)
      const left = done.length - back.length
      say({ text: left === 0 ? undone : boardTexts.hadNobodyBefore(undone, countedItems(left)) })
    },
  }
  return note
}

/** What a colleague has set otherwise meanwhile stays as it is, and is told. */
async function putBack(rows: readonly BoardRow[], { undo, isAsSet }: Change, run: Run): Promise<string> {
  const reads = await readStands(rows.map(({ workItemId }) => workItemId))
  const { back, moved, unread } = sorted(rows, reads, isAsSet)
  const versions = new Map(back.map(({ row, ifMatch }) => [row.workItemId, ifMatch]))
  const { done, refused } = await run(
    back.map(({ row }) => row),
    undo,
    versions,
  )
  const undone = summaryOf({ done, refused: [...refused, ...countedReasons(unread)] }, boardTexts.putBack)
  const left = moved.length === 0 ? [] : [boardTexts.changedMeanwhile(countedItems(moved.length))]
  return [undone, ...left].filter((text) => text !== '').join(' ')
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

function summaryOf({ done, refused }: BulkOutcome, what: string): string {
  const said = done.length === 0 ? [] : [`${countedItems(done.length)} ${what}.`]
  return [...said, ...refused.map(({ reason, count }) => boardTexts.not(countedItems(count), reason))].join(' ')
}
