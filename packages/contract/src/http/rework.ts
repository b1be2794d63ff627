import { causes } from '@understudy/domain/review/review'
import { fixKinds } from '@understudy/domain/rework/process-fix'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import {
  DismissFix,
  LandFix,
  MergeThemes,
  NameTaskOwner,
  NameTheme,
  RenameTheme,
  Training,
} from '../commands/rework-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { AskedDay, IsoInstant } from './fields.ts'

const Share = z.number()
const Interval = z.object({ lower: Share, upper: Share, confidence: Share })
const CauseCounts = z.partialRecord(z.enum(causes), z.int())

/** A kind of rework, with all that was counted under any of its words. */
export const Theme = z.object({
  theme: z.string(),
  name: z.string(),
  likelyCause: z.enum(causes).nullable(),
  /** Every word that means it, as verdicts said them. */
  words: z.array(z.string()),
  count: z.int(),
  share: Share,
  interval: Interval,
  /** Share of this theme and the more frequent ones. */
  cumulative: Share,
  /** One of the fewest that make up four fifths together. */
  vital: z.boolean(),
  causes: CauseCounts,
})
export type Theme = z.infer<typeof Theme>

export const ThemeQuery = z.object({
  taskId: Id.exactOptional(),
  clientId: Id.exactOptional(),
  /** First and last day, both counted. */
  from: AskedDay.exactOptional(),
  until: AskedDay.exactOptional(),
})
export type ThemeQuery = z.infer<typeof ThemeQuery>

const Rate = z.object({ rate: Share, interval: Interval, n: z.int(), effective: z.number(), rankable: z.boolean() })

export const ProcessFix = z.object({
  id: Id,
  taskId: Id,
  taskName: z.string(),
  state: z.enum(['open', 'landed', 'dismissed']),
  theme: z.string(),
  name: z.string(),
  /** `asked_again`: the same question kept being asked under one version of the brief. */
  because: z.enum(['often', 'across_assistants', 'asked_again']),
  questions: z.array(Id).exactOptional(),
  briefVersion: z.int().exactOptional(),
  ownerId: Id.nullable(),
  openedAt: IsoInstant,
  closedAt: IsoInstant.nullable(),
  evidence: z.array(
    z.object({
      reviewId: Id,
      round: z.int(),
      workItemId: Id,
      /** Of the work item; empty where you do not see it. */
      title: z.string(),
      assistantId: Id,
      themes: z.array(z.string()),
      cause: z.enum(causes),
      at: IsoInstant,
    }),
  ),
  causes: CauseCounts,
  /** Those in force when it opened; null for a fix from before they could be set. */
  limits: z.object({ version: z.int(), times: z.int(), assistants: z.int(), days: z.int() }).nullable(),
  changed: z
    .object({
      kind: z.enum(fixKinds),
      version: z.int().exactOptional(),
      what: z.string(),
      training: Training.exactOptional(),
    })
    .nullable(),
  reason: z.string().nullable(),
  /**
   * How often first submissions came back with the theme before and after the fix landed; null until then. Before holds
   * the recurrences that opened it, so it leans high: where the intervals overlap nothing is shown yet.
   */
  effect: z.object({ before: Rate.nullable(), after: Rate.nullable() }).nullable(),
})
export type ProcessFix = z.infer<typeof ProcessFix>

export const ProcessFixQuery = z.object({
  state: z.enum(['open', 'landed', 'dismissed']).exactOptional(),
  taskId: Id.exactOptional(),
})
export type ProcessFixQuery = z.infer<typeof ProcessFixQuery>

const fixes = '/v1/tasks/:taskId/process-fixes'

export const reworkCommands: readonly CommandRoute[] = [
  {
    command: 'agency.name_theme',
    path: '/v1/themes',
    input: NameTheme,
    summary: 'Name a theme of rework, and the cause that it suggests',
  },
  { command: 'agency.rename_theme', path: '/v1/themes/rename', input: RenameTheme, summary: 'Call a theme otherwise' },
  {
    command: 'agency.merge_themes',
    path: '/v1/themes/merge',
    input: MergeThemes,
    summary: 'Make one theme part of another; what was counted stays counted',
  },
  {
    command: 'task.land_process_fix',
    path: `${fixes}/land`,
    input: LandFix,
    summary: 'Say what changed so that a theme does not come back',
  },
  {
    command: 'task.dismiss_process_fix',
    path: `${fixes}/dismiss`,
    input: DismissFix,
    summary: 'Close a process fix without a change, and say why',
  },
  {
    command: 'task.name_owner',
    path: '/v1/tasks/:taskId/owner',
    input: NameTaskOwner,
    summary: 'Name the lead who answers for the task',
  },
]
