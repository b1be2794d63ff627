import type { LogRow } from './read-log.ts'

/** One work item of the log: consecutive sittings of one activity in one case. */
export interface LogItem {
  readonly caseId: string
  readonly activity: string
  readonly assistant: string
  readonly madeAt: number
  readonly sittings: readonly LogRow[]
  readonly doneAt: number
  /** From the latest completion so far to the next start, where there is time between them. */
  readonly gaps: readonly (readonly [from: number, to: number])[]
  /** The number of the earlier item of the same activity in the case, if there is one. */
  readonly repeats: number | undefined
  /** A row that is completed before it is started, by itself: the engine is asked, and its machine refuses. */
  readonly isImpossible: boolean
}

/** How a historical log becomes work: items in the order of their cases in the log. */
export function itemsOf(rows: readonly LogRow[]): LogItem[] {
  const items: LogItem[] = []
  for (const sittings of Map.groupBy(rows, ({ caseId }) => caseId).values()) addCase(items, sittings)
  return items
}

function addCase(items: LogItem[], rows: readonly LogRow[]): void {
  const [impossible, possible] = [rows.filter(endsBeforeItStarts), rows.filter((row) => !endsBeforeItStarts(row))]
  const sorted = possible.toSorted(
    (a, b) => a.startedAt - b.startedAt || a.completedAt - b.completedAt || a.line - b.line,
  )
  const latest = new Map<string, number>()
  let completed: number | undefined
  for (const sittings of runsOf(sorted)) {
    const item = itemOf(sittings, completed, latest.get(sittings[0].activity))
    latest.set(item.activity, items.length)
    completed = Math.max(completed ?? item.doneAt, item.doneAt)
    items.push(item)
  }
  items.push(...impossible.map((row) => ({ ...itemOf([row], row.completedAt, undefined), isImpossible: true })))
}

const endsBeforeItStarts = ({ startedAt, completedAt }: LogRow) => completedAt < startedAt

type Run = [LogRow, ...LogRow[]]

function runsOf(rows: readonly LogRow[]): Run[] {
  const runs: Run[] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last?.[0].activity === row.activity) last.push(row)
    else runs.push([row])
  }
  return runs
}

function itemOf(sittings: Run, completedBefore: number | undefined, repeats: number | undefined): LogItem {
  const [first] = sittings
  const gaps: [number, number][] = []
  let doneAt = first.completedAt
  for (const { startedAt, completedAt } of sittings.slice(1)) {
    if (startedAt > doneAt) gaps.push([doneAt, startedAt])
    doneAt = Math.max(doneAt, completedAt)
  }
  const madeAt = Math.min(completedBefore ?? first.startedAt, first.startedAt)
  return {
    caseId: first.caseId,
    activity: first.activity,
    assistant: first.resource,
    madeAt,
    sittings,
    doneAt,
    gaps,
    repeats,
    isImpossible: false,
  }
}
