import type { DayOfUpdates } from '@understudy/contract/http/rhythm'
import { dayMs } from '@understudy/domain/day-ms'

type Item = DayOfUpdates['items'][number]
export type Standing = Item['standing']

/** What is to be read comes first, then whoever has not posted; whoever does not work comes last. */
const order: readonly Standing[] = ['posted', 'missing', 'not_yet', 'not_at_work']

export function groupsOfDay(items: readonly Item[]): readonly (readonly [Standing, readonly Item[]])[] {
  const by = Map.groupBy(items, ({ standing }) => standing)
  return order.flatMap((standing) => {
    const some = by.get(standing)
    return some === undefined ? [] : [[standing, some] as const]
  })
}

/** A day so many days later, "2026-12-01" from "2026-11-30". */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
