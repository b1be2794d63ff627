import { intakeWays } from '@understudy/domain/insight/agree-intake'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import {
  AgreeIntake,
  ConfirmIntake,
  EnterScribeOutcome,
  RecordBaseline,
  SetHourlyValue,
} from '../commands/insight-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { described } from './described.ts'
import { IsoInstant } from './fields.ts'
import { LocalDay } from './measures.ts'

const ClientBaseline = z
  .object({
    version: z.int(),
    backlog: described(z.int(), 'Items that lay open'),
    minutesPerWeek: described(z.int(), "Minutes a week that the client's own people spent on the work"),
    responseMinutes: described(z.int(), 'Minutes from a request to the first answer'),
    source: z.string(),
    by: Id,
    lateBecause: described(
      z.string().nullable(),
      'Why it was captured after the first delegation; null where it was not',
    ),
  })
  .meta({ id: 'ClientBaseline', description: "How a client's work stood before the first delegation" })

const HourlyValue = z
  .object({
    version: z.int(),
    currency: z.string(),
    leader: described(z.int(), "An hour of the leader's time, in the smallest unit of the currency"),
    clinician: described(z.int(), "An hour of a clinician's time, in the smallest unit of the currency"),
    by: Id,
  })
  .meta({ id: 'HourlyValue' })

const Intake = z
  .object({
    version: z.int(),
    ways: z.array(z.enum(intakeWays)),
    where: described(z.string(), 'Where requests are sent, in the words that people are told'),
    by: Id,
    confirmed: z.object({ by: Id, at: IsoInstant, note: z.string() }).nullable(),
  })
  .meta({ id: 'Intake' })

/** What a client's measures are read against. */
export const MeasureFacts = z
  .object({
    baseline: ClientBaseline.nullable(),
    hourlyValue: HourlyValue.nullable(),
    intake: Intake.nullable(),
  })
  .meta({ id: 'MeasureFacts' })
export type MeasureFacts = z.infer<typeof MeasureFacts>

const Figure = z.number().nullable()

/** What the client entered of each week with a scribe, oldest first. */
export const ScribeOutcomes = z
  .object({
    items: z.array(
      z.object({
        week: described(z.string(), 'Of ISO 8601, by the days of the client: 2026-W48'),
        from: LocalDay,
        to: LocalDay,
        patientsPerHour: Figure,
        rvuPerEncounter: described(Figure, 'Relative value units for each encounter'),
        by: Id,
        at: IsoInstant,
      }),
    ),
  })
  .meta({ id: 'ScribeOutcomes' })
export type ScribeOutcomes = z.infer<typeof ScribeOutcomes>

export const scribeCommands: readonly CommandRoute[] = [
  {
    command: 'task.enter_scribe_outcome',
    path: '/v1/tasks/:taskId/scribe-outcomes',
    input: EnterScribeOutcome,
    summary: 'Enter what the client counts of a week with a scribe: patients an hour, RVU an encounter',
  },
]

export const insightCommands: readonly CommandRoute[] = [
  {
    command: 'client.record_baseline',
    path: '/v1/clients/:clientId/baseline',
    input: RecordBaseline,
    summary: 'Record how the work stood before the first delegation',
  },
  {
    command: 'client.set_hourly_value',
    path: '/v1/clients/:clientId/hourly-value',
    input: SetHourlyValue,
    summary: "Set what an hour of the leader's and of a clinician's time is worth",
  },
  {
    command: 'client.agree_intake',
    path: '/v1/clients/:clientId/intake',
    input: AgreeIntake,
    summary: 'Agree where requests are sent',
  },
  {
    command: 'client.confirm_intake',
    path: '/v1/clients/:clientId/intake/confirm',
    input: ConfirmIntake,
    summary: "Confirm that the client's people know where to send requests; by a contact of the client",
  },
]
