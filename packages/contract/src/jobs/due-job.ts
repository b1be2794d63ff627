import { z } from 'zod'

/** A stream whose alarm has rung; `wakeAt` is milliseconds since the epoch. */
export const DueStream = z.object({
  agencyId: z.guid(),
  streamType: z.enum([
    'work_item',
    'review',
    'delegation',
    'agency',
    'client',
    'member',
    'task',
    'escalation',
    'calibration',
    'access_checklist',
    'question',
    'action',
  ]),
  streamId: z.guid(),
  wakeAt: z.int(),
})
export type DueStream = z.infer<typeof DueStream>

export const DueJob = z.object({ kind: z.literal('due'), streams: z.array(DueStream).min(1).max(300) })
export type DueJob = z.infer<typeof DueJob>
