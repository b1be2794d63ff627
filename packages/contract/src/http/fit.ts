import { fitRoles } from '@understudy/domain/fit/place-task'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { SaveFit } from '../commands/fit-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { ProblemReason } from './problem.ts'

const roles = fitRoles.filter((role) => role !== 'none')

const Staffing = z.object({ mode: z.enum(['dedicated', 'pooled']), reason: z.string() })
const Person = z.object({ memberId: Id, name: z.string() })

/** Who should do what was listed, with the reason for each task. */
export const Fit = z
  .object({
    mix: z.array(
      z.object({ role: z.enum(roles), tasks: z.array(z.string()), minutesPerWeek: z.int(), staffing: Staffing }),
    ),
    /** Over all of it; null where nobody is recommended. */
    staffing: Staffing.nullable(),
    tasks: z.array(
      z.object({
        name: z.string(),
        role: z.enum(fitRoles),
        reason: z.string(),
        clinical: z.boolean(),
        minutesPerWeek: z.int(),
        staffing: Staffing.nullable(),
        /** Who of the agency fits, and of everybody else what is missing; empty for who sees none of its people. */
        candidates: z.object({
          fits: z.array(Person),
          refused: z.array(Person.extend({ missing: z.array(ProblemReason) })),
        }),
      }),
    ),
    /** What is handed over first, in order: three to five, fewer where fewer can be. */
    first: z.object({ tasks: z.array(z.object({ name: z.string(), reason: z.string() })), reason: z.string() }),
  })
  .meta({ id: 'Fit' })
export type Fit = z.infer<typeof Fit>

export const fitCommands: readonly CommandRoute[] = [
  {
    command: 'client.save_fit',
    path: '/v1/clients/:clientId/fit',
    input: SaveFit,
    summary: "Keep the fit questionnaire's answer with the client, and the 3 to 5 tasks that are chosen",
  },
]
