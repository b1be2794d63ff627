import { csvCell } from '@understudy/contract/csv-text'
import type { ReplayedItem } from './replayed-items.ts'

const header = 'case_id,activity,assistant,made_at,started_at,done_at,sittings,response_s,turnaround_s,paused_s,rework'

/** One CSV row for each finished item, durations in business seconds. */
export function itemRows(items: readonly ReplayedItem[]): string {
  return `${[header, ...items.map(rowOf)].join('\n')}\n`
}

function rowOf(item: ReplayedItem): string {
  const instants = [item.madeAt, item.startedAt, item.doneAt].map(microseconds)
  const durations = [item.responseS, item.turnaroundS, item.pausedS].map(decimal)
  const rework = item.isRepeat ? 1 : 0
  const fields = [item.caseId, item.activity, item.assistant, ...instants, item.sittings, ...durations, rework]
  return fields.map((field) => csvCell(String(field))).join(',')
}

/** ISO 8601 as the logs have it: the offset written out, six digits of the second or, where they are all zero, none. */
const microseconds = (instant: number) =>
  new Date(instant).toISOString().replace('Z', '000+00:00').replace('.000000', '')

const decimal = (seconds: number) => (Number.isInteger(seconds) ? seconds.toFixed(1) : String(seconds))
