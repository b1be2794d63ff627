import { catchUps } from '@understudy/domain/task/cadence/cadence'
import { priorities } from '@understudy/domain/work-item/work-item'
import { z } from 'zod'
import { CadenceInput, EndCadence, OfCadence, SaveCadence } from '../commands/cadence-commands.ts'
import { Id } from '../commands/fields.ts'
import type { CommandRoute } from './command-route.ts'
import { IsoInstant } from './fields.ts'
import { ProblemReason } from './problem.ts'

/** A run to come: the instant, and the same as a wall time of the zone with its offset. */
export const CadenceRun = z.object({ at: IsoInstant, local: z.string(), title: z.string() })
export type CadenceRun = z.infer<typeof CadenceRun>

/** Work of a task that recurs, with what it meets next. */
export const Cadence = z
  .object({
    id: Id,
    version: z.int(),
    state: z.enum(['active', 'paused', 'ended']),
    rule: z.string(),
    zone: z.string(),
    start: z.string(),
    catchUp: z.enum(catchUps),
    title: z.string(),
    priority: z.enum(priorities).nullable(),
    /** Every run up to here has been decided upon. */
    takenUntil: IsoInstant,
    /** The next ten runs; none while it is paused or once it has ended. */
    next: z.array(CadenceRun),
  })
  .meta({ id: 'Cadence' })
export type Cadence = z.infer<typeof Cadence>

export const Cadences = z.object({ items: z.array(Cadence) })
export type Cadences = z.infer<typeof Cadences>

/** A cadence that is not saved yet. */
export const PreviewCadence = CadenceInput.extend({ runs: z.int().min(1).max(100).default(10) })
export type PreviewCadence = z.infer<typeof PreviewCadence>

/** What a cadence would meet from now on, or why it cannot be saved. */
export const CadencePreview = z
  .object({ reasons: z.array(ProblemReason), zone: z.string(), runs: z.array(CadenceRun) })
  .meta({ id: 'CadencePreview' })
export type CadencePreview = z.infer<typeof CadencePreview>

const one = '/v1/tasks/:taskId/cadences/:cadenceId'

export const cadenceCommands: readonly CommandRoute[] = [
  {
    command: 'task.save_cadence',
    path: '/v1/tasks/:taskId/cadences',
    input: SaveCadence,
    summary: 'Let work of a task recur, or save the next version of how it does',
  },
  {
    command: 'task.pause_cadence',
    path: `${one}/pause`,
    input: OfCadence,
    summary: 'Let no work of a cadence fall due until it is resumed',
  },
  {
    command: 'task.resume_cadence',
    path: `${one}/resume`,
    input: OfCadence,
    summary: 'Let a cadence go on from now',
  },
  { command: 'task.end_cadence', path: `${one}/end`, input: EndCadence, summary: 'End a cadence for good' },
]
