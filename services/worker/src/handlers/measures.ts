import type { ProjectionHandler } from '../lane/handler.ts'
import { outcomeEntries } from './outcome-entries.ts'
import { turnaroundRecords } from './turnaround-records.ts'

/** Keeps what estimates are made of: the outcomes of first submissions, and how long work takes. */
export const measures: ProjectionHandler = {
  kind: 'projection',
  tables: ['outcome_entry', 'turnaround_record'],
  async project(client, events) {
    await outcomeEntries(
      client,
      events.filter(({ streamType }) => streamType === 'review'),
    )
    await turnaroundRecords(
      client,
      events.filter(({ streamType }) => streamType === 'work_item'),
    )
  },
}
