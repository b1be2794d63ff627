import { clockKinds } from '@understudy/domain/sla/policy'
import { z } from 'zod'
import { CalendarDefinition, PolicyDrafts } from '../commands/client-commands.ts'
import { SaveEscalationPolicy } from '../commands/escalation-commands.ts'
import { Id } from '../commands/fields.ts'
import { described } from './described.ts'
import { InstantIn, IsoInstant } from './fields.ts'
import { ProblemReason } from './problem.ts'

/** The work of a period under other rules; a calendar, policies or ladders left out are those in force. */
export const AskWhatIf = z.object({
  since: described(InstantIn, 'Work made at this instant or later'),
  until: described(InstantIn, 'Work made before this instant'),
  calendar: CalendarDefinition.exactOptional(),
  policies: PolicyDrafts.exactOptional(),
  ladders: described(
    z.array(SaveEscalationPolicy).max(100).exactOptional(),
    'Ladders of escalations in the place of all of the agency’s own',
  ),
})
export type AskWhatIf = z.infer<typeof AskWhatIf>

const Outcomes = z.object({
  met: z.int(),
  missed: z.int(),
  open: z.int(),
  overdue: described(z.int(), 'Of the open ones, those whose deadline has passed'),
  cancelled: described(z.int(), 'Cancelled and merged work: neither met nor missed'),
  attainment: described(z.number().min(0).max(1).nullable(), 'Met among met and missed; null where there are neither'),
})

const Escalated = z.object({
  subjects: described(z.int(), 'Work items, reviews, questions and withdrawals of access with a cause to escalate'),
  causes: described(z.int(), 'Breaches, and pauses past their limit'),
})

const Ladders = z.object({
  escalations: described(z.int(), 'Each from raised to resolved, however many causes it had'),
  exhausted: described(z.int(), 'Those whose ladder came to its end'),
  failedSteps: described(z.int(), 'Steps that told nobody'),
  acknowledged: z.int(),
  meanAcknowledgeMs: described(z.int().nullable(), 'From raised to first acknowledged; null where none was'),
  longestAcknowledgeMs: z.int().nullable(),
})

const Outcome = z.object({
  state: z.enum(['running', 'paused', 'hit', 'missed', 'cancelled']),
  dueAt: described(IsoInstant.nullable(), 'Null where the calendar has no opening for it'),
  breachedAt: IsoInstant.nullable(),
})

export const WhatIf = z
  .object({
    reasons: described(
      z.array(ProblemReason),
      'Why such a calendar or such policies cannot be; nothing is replayed then',
    ),
    since: IsoInstant,
    until: IsoInstant,
    at: described(IsoInstant, 'Up to when the work was watched'),
    items: described(z.int(), 'Work items that were replayed, each with its reviews'),
    others: described(z.int(), 'Questions and withdrawals of access that were replayed'),
    complete: described(z.boolean(), 'False where there are more than are looked at; the command line looks at all'),
    promises: z.array(
      z.object({
        kind: z.enum(clockKinds),
        audience: z.enum(['client', 'internal']),
        was: Outcomes,
        would: Outcomes,
      }),
    ),
    escalated: z.object({ was: Escalated, would: Escalated }),
    ladders: z.object({
      was: described(Ladders, 'As the ledger has it'),
      would: described(Ladders, 'Run in memory'),
      pages: described(
        z.array(
          z.object({
            whom: described(
              z.enum(['step', 'fallback', 'holder']),
              'A step of the ladder, the fallback owner at its end, whoever had it already',
            ),
            step: described(z.int().nullable(), 'From 1; null where it was none'),
            was: z.int(),
            would: z.int(),
          }),
        ),
        'How many people were paged, by step, over all rounds',
      ),
      assumes: described(z.array(z.string()), 'What the run in memory takes for granted'),
    }),
    changed: described(z.int(), 'Promises that would have come out otherwise'),
    changes: described(
      z.array(
        z.object({
          streamType: z.enum(['work_item', 'review', 'question', 'access_checklist']),
          streamId: Id,
          kind: z.enum(clockKinds),
          audience: z.enum(['client', 'internal']),
          cycle: z.int(),
          was: described(Outcome.nullable(), 'Null where nothing was promised'),
          would: described(Outcome.nullable(), 'Null where nothing would have been promised'),
        }),
      ),
      'The first 200 of them',
    ),
  })
  .meta({ id: 'WhatIf' })
export type WhatIf = z.infer<typeof WhatIf>
