import type { Attainments } from '@understudy/contract/http/attainment'
import { textTable } from '../text-table.ts'

/** How many promises were kept, for people to read. */
export function attainmentText({ by, from, items }: Attainments): string {
  const title = `Promises kept by ${by.replace('_', ' ')}, of work since ${from.slice(0, 10)}`
  if (items.length === 0) return `${title}\nnot enough data`
  const rows = items.map(({ name, kind, audience, hits, misses, open, overdue, cancelled, attainment, calendars }) => [
    name,
    `${kind} (${audience})`,
    attainment === null ? '–' : `${(attainment * 100).toFixed(1)} %`,
    String(hits),
    String(misses),
    String(open),
    String(overdue),
    String(cancelled),
    [...new Set(calendars.map(({ version }) => version))].join(', '),
  ])
  return `${title}\n${textTable(['of', 'promise', 'kept', 'hits', 'misses', 'open', 'past due', 'cancelled', 'calendar'], rows)}`
}
