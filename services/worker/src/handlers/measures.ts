import type { ProjectionHandler } from '../lane/handler.ts'
import { floorDays } from './floor-days.ts'
import { outcomeEntries } from './outcome-entries.ts'
import { themeDays } from './theme-days.ts'
import { turnaroundRecords } from './turnaround-records.ts'

/** Keeps what estimates are made of: the outcomes of first submissions, themes of rework, and how long work takes. */
export const measures: ProjectionHandler = {
  kind: 'projection',
  tables: ['outcome_entry', 'floor_day', 'rework_theme_day', 'turnaround_record'],
  async project(client, events) {
    const reviews = events.filter(({ streamType }) => streamType === 'review')
    await outcomeEntries(client, reviews)
    await themeDays(client, reviews)
    await floorDays(
      client,
      events.filter(({ streamType }) => streamType === 'agency'),
    )
    await turnaroundRecords(
      client,
      events.filter(({ streamType }) => streamType === 'work_item'),
    )
  },
}
