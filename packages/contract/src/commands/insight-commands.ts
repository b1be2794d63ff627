import { intakeWays } from '@understudy/domain/insight/agree-intake'
import { scribeBounds } from '@understudy/domain/insight/scribe-outcomes'
import { z } from 'zod'
import { Id, LongText } from './fields.ts'
import { IsoWeek } from './rhythm-commands.ts'

const minutesAWeek = 10_080

/** How a client's work stood before anything was handed over; after the first delegation with a reason, by an owner. */
export const RecordBaseline = z.object({
  clientId: Id,
  /** Items that lie open. */
  backlog: z.int().nonnegative().max(1_000_000),
  /** Minutes a week that the client's own people spend on the work, all together. */
  minutesPerWeek: z
    .int()
    .nonnegative()
    .max(100 * minutesAWeek),
  /** Minutes from a request to the first answer. */
  responseMinutes: z
    .int()
    .nonnegative()
    .max(100 * minutesAWeek),
  source: LongText,
  reason: LongText.exactOptional(),
})
export type RecordBaseline = z.infer<typeof RecordBaseline>

/** In the smallest unit of the currency. */
const Amount = z.int().nonnegative().max(1_000_000_000)

const Currency = z.string().regex(/^[A-Z]{3}$/)

export const SetHourlyValue = z.object({ clientId: Id, currency: Currency, leader: Amount, clinician: Amount })
export type SetHourlyValue = z.infer<typeof SetHourlyValue>

export const AgreeIntake = z.object({
  clientId: Id,
  ways: z.array(z.enum(intakeWays)).min(1).max(intakeWays.length),
  where: LongText,
})
export type AgreeIntake = z.infer<typeof AgreeIntake>

export const ConfirmIntake = z.object({ clientId: Id, note: LongText })
export type ConfirmIntake = z.infer<typeof ConfirmIntake>

/** What the client counts of one of its weeks, of scribe work; what is left out stays as it was entered. */
export const EnterScribeOutcome = z.object({
  taskId: Id,
  week: IsoWeek,
  patientsPerHour: z.number().positive().max(scribeBounds.patientsPerHour).exactOptional(),
  /** Relative value units for each encounter. */
  rvuPerEncounter: z.number().positive().max(scribeBounds.rvuPerEncounter).exactOptional(),
})
export type EnterScribeOutcome = z.infer<typeof EnterScribeOutcome>
