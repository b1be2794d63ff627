import { catchUps } from '@understudy/domain/task/cadence/cadence'
import { priorities } from '@understudy/domain/work-item/work-item'
import { z } from 'zod'
import { Id, LongText, ShortText } from './fields.ts'

/** Which rules work is the decision's to say, with everything that is wrong. */
const input = {
  /** An RRULE of RFC 5545, `FREQ=WEEKLY;BYDAY=MO,TH` for example; its times are wall times in the client's zone. */
  rule: z.string().trim().min(1).max(500),
  /** The first instant that the rule may meet: a date and wall time in the client's zone, `2026-12-01T09:00`. */
  start: z.string().max(20),
  /** What becomes of runs that were missed by more than 15 minutes: none is made, one for all of them, or every one. */
  catchUp: z.enum(catchUps).default('one'),
  /** What its work items are called; `{date}` stands for the date of the run. */
  title: ShortText.max(180),
  priority: z.enum(priorities).exactOptional(),
}

export const CadenceInput = z.object(input)
export type CadenceInput = z.infer<typeof CadenceInput>

/** A new cadence, or with an id the next version of one. */
export const SaveCadence = z.object({ taskId: Id, cadenceId: Id.exactOptional(), ...input })
export type SaveCadence = z.infer<typeof SaveCadence>

export const OfCadence = z.object({ taskId: Id, cadenceId: Id })
export type OfCadence = z.infer<typeof OfCadence>

export const EndCadence = OfCadence.extend({ reason: LongText })
export type EndCadence = z.infer<typeof EndCadence>

/** The engine's own: the task's alarm has rung. */
export const WakeTask = z.object({ taskId: Id })
export type WakeTask = z.infer<typeof WakeTask>
