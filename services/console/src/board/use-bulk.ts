import { useQueryClient } from '@tanstack/react-query'
import type { BoardRow } from '@understudy/contract/http/board'
import { useState } from 'react'
import { boardKey } from '../api/use-board.ts'
import { boardTexts } from '../words/board-texts.ts'
import { priorityWords } from '../words/clock-words.ts'
import { type BulkOutcome, bulk } from './bulk.ts'
import { choose } from './selection.ts'

/** So long a cancellation can be called back: what is cancelled stays so. */
const holdMs = 8_000

export interface Said {
  readonly text: string
  readonly undo?: () => void
}

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
  const [said, setSaid] = useState<Said>()
  const { isBusy, run } = useRun()
  const change = async (one: Change) => {
    const come = await changed(held, one, run, setSaid)
    choose(new Set())
    setSaid(come)
  }
  const cancel = (reason: string) => {
    choose(new Set())
    setSaid(cancelled(held, reason, run, setSaid))
  }
  return { ...{ said, isBusy, cancel }, hush: () => setSaid(undefined), ...changes(change) }
}

type Run = (rows: readonly BoardRow[], act: Act) => Promise<BulkOutcome>

function useRun(): { readonly isBusy: boolean; readonly run: Run } {
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const run: Run = async (rows, { command, about }) => {
    const byId = new Map(rows.map((row) => [row.workItemId, row]))
    setBusy(true)
    const outcome = await bulk([...byId.keys()], (workItemId) => ({
      command,
      input: { workItemId, ...about(byId.get(workItemId) as BoardRow) },
    }))
    await client.invalidateQueries({ queryKey: boardKey })
    setBusy(false)
    return outcome
  }
  return { isBusy, run }
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

type Say = (said: Said | undefined) => void

async function changed(held: readonly BoardRow[], { what, act, undo, isBound }: Change, run: Run, say: Say) {
  const outcome = await run(held, act)
  const done = held.filter(({ workItemId }) => outcome.done.includes(workItemId))
  const back = done.filter((row) => isBound?.(row) !== true)
  const putBack = async () => {
    say(undefined)
    const left = done.length - back.length
    const undone = summaryOf(await run(back, undo), boardTexts.putBack)
    say({ text: left === 0 ? undone : boardTexts.hadNobodyBefore(undone, countedItems(left)) })
  }
  return { text: summaryOf(outcome, what), ...(back.length > 0 && { undo: putBack }) }
}

function cancelled(held: readonly BoardRow[], reason: string, run: Run, say: Say): Said {
  const act: Act = { command: 'work_item.cancel', about: () => ({ reason }) }
  const timer = setTimeout(async () => say({ text: summaryOf(await run(held, act), 'cancelled') }), holdMs)
  const undo = () => {
    clearTimeout(timer)
    say({ text: boardTexts.nothingWasCancelled })
  }
  return { text: boardTexts.willBeCancelledInA(countedItems(held.length)), undo }
}

export const countedItems = (count: number): string => (count === 1 ? boardTexts.of1Item : boardTexts.items(count))

function summaryOf({ done, refused }: BulkOutcome, what: string): string {
  const said = done.length === 0 ? [] : [`${countedItems(done.length)} ${what}.`]
  return [...said, ...refused.map(({ reason, count }) => boardTexts.not(countedItems(count), reason))].join(' ')
}
