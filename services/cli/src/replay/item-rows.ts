import type { ItemFigures } from './figures.ts'
import type { LogItem } from './log-items.ts'

const header = 'case_id,activity,assistant,made_at,started_at,done_at,sittings,response_s,turnaround_s,paused_s,rework'

/** One CSV row for each finished item, durations in business seconds. */
export function itemRows(
  items: readonly LogItem[],
  found: ReadonlyMap<string, ItemFigures>,
  idOf: (item: LogItem) => string,
): string {
  const rows = items.flatMap((item) => {
    const figures = found.get(idOf(item))
    return figures === undefined ? [] : [rowOf(item, figures)]
  })
  return `${[header, ...rows].join('\n')}\n`
}

function rowOf(item: LogItem, figures: ItemFigures): string {
  const instants = [item.madeAt, item.sittings[0]?.startedAt ?? item.madeAt, item.doneAt].map(microseconds)
  const durations = [figures.responseS, figures.turnaroundS, figures.pausedS].map(decimal)
  const fields = [
    item.caseId,
    item.activity,
    item.assistant,
    ...instants,
    item.sittings.length,
    ...durations,
    figures.isRepeat ? 1 : 0,
  ]
  return fields.map((field) => quoted(String(field))).join(',')
}

/** ISO 8601 as the logs have it: the offset written out, six digits of the second or, where they are all zero, none. */
const microseconds = (instant: number) =>
  new Date(instant).toISOString().replace('Z', '000+00:00').replace('.000000', '')

const decimal = (seconds: number) => (Number.isInteger(seconds) ? seconds.toFixed(1) : String(seconds))

/** RFC 4180; a cell that a spreadsheet would take for a formula is marked as text. */
function quoted(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
