import { z } from 'zod'
import {
  CalendarDefinition,
  EraseClient,
  FollowFeed,
  OfFeed,
  PolicyDefinition,
  PolicyDraft,
  PublishCalendar,
  PublishPolicy,
  RecomputeClocks,
  RegisterClient,
  SavePolicies,
  SignOffCompliance,
  SwitchHoliday,
  TakeHolidays,
} from '../commands/client-commands.ts'
import { Id, Link } from '../commands/fields.ts'
import type { CommandRoute } from './command-route.ts'
import { InstantIn, IsoInstant, streamFields } from './fields.ts'
import { SavedFit } from './saved-fit.ts'

/** How far a recompute of running clocks has come. */
export const RecomputeProgress = z
  .object({
    id: Id,
    applied: z.enum(['calendar', 'policies', 'both', 'zone_data']),
    calendarVersion: z.int(),
    policyVersion: z.int(),
    startedAt: IsoInstant,
    /** Work items and reviews to look at; null until they were counted. */
    total: z.int().nullable(),
    looked: z.int(),
    finishedAt: IsoInstant.nullable(),
  })
  .meta({ id: 'RecomputeProgress' })
export type RecomputeProgress = z.infer<typeof RecomputeProgress>

export const Client = z
  .object({
    ...streamFields,
    /** `erasing`: what was written for it is being forgotten, and nothing more is taken for it. */
    state: z.enum(['active', 'erasing', 'erased']),
    name: z.string(),
    timeZone: z.string(),
    regulated: z.boolean(),
    complianceSignOff: z
      .object({
        ...{ agreement: z.string(), signedBy: z.string(), signedOn: z.string(), documentLink: z.string() },
        expiresAt: IsoInstant.nullable(),
      })
      .nullable(),
    /** The versions in force; clocks that run keep the ones they started under. */
    calendarVersion: z.int(),
    calendar: CalendarDefinition.nullable(),
    policyVersion: z.int(),
    policy: PolicyDefinition.nullable(),
    /** All that new promises are made by, in the order in which they are looked at; `policy` is their default. */
    policies: z.array(PolicyDraft.extend({ version: z.int() })),
    /** The iCal feeds that its calendar follows; empty for who sees no addresses of the agency. */
    feeds: z.array(
      z.object({
        id: Id,
        source: z.string(),
        nextAt: IsoInstant,
        /** In a row, and why the last time; 0 and null where it can be had. */
        failures: z.int(),
        because: z.string().nullable(),
      }),
    ),
    /** The newest recompute of running clocks. */
    recompute: RecomputeProgress.nullable(),
    /** The answer to the fit questionnaire that was kept last, with the tasks to begin with. */
    fit: SavedFit.nullable(),
  })
  .meta({ id: 'Client' })
export type Client = z.infer<typeof Client>

export const clientCommands: readonly CommandRoute[] = [
  {
    command: 'client.register',
    path: '/v1/clients',
    input: RegisterClient,
    summary: 'Register a client',
    makes: 'clientId',
  },
  {
    command: 'client.publish_calendar',
    path: '/v1/clients/:clientId/calendar',
    input: PublishCalendar,
    summary: 'Publish a new version of the opening hours',
  },
  {
    command: 'client.publish_policy',
    path: '/v1/clients/:clientId/policy',
    input: PublishPolicy,
    summary: 'Publish a new version of what is promised where no other policy applies',
  },
  {
    command: 'client.save_policies',
    path: '/v1/clients/:clientId/policies',
    input: SavePolicies,
    summary: 'Save the ordered list of policies; running clocks keep theirs until they are recomputed',
  },
  {
    command: 'client.take_holidays',
    path: '/v1/clients/:clientId/holidays',
    input: TakeHolidays,
    summary: 'Replace the holidays of one source',
  },
  {
    command: 'client.switch_holiday',
    path: '/v1/clients/:clientId/holidays/switch',
    input: SwitchHoliday,
    summary: 'Keep no holiday on a date, whatever a refresh brings, or keep it again',
  },
  {
    command: 'client.follow_feed',
    path: '/v1/clients/:clientId/feeds',
    input: FollowFeed,
    summary: 'Follow the holidays of an iCal feed, which is fetched every day',
    secret: { kind: 'given', field: 'url', as: Link, of: 'feedId' },
    calls: 'url',
  },
  {
    command: 'client.leave_feed',
    path: '/v1/clients/:clientId/feeds/:feedId/leave',
    input: OfFeed,
    summary: 'Follow a feed no more; its holidays stay',
  },
  {
    command: 'client.recompute_clocks',
    path: '/v1/clients/:clientId/recompute',
    input: RecomputeClocks,
    summary: 'Apply the calendar, the policies or both to the clocks that run',
  },
  {
    command: 'client.sign_off_compliance',
    path: '/v1/clients/:clientId/compliance-sign-off',
    input: SignOffCompliance.extend({ expiresAt: InstantIn.exactOptional() }),
    summary: 'Record the compliance sign-off of a regulated client',
  },
  {
    command: 'client.erase',
    path: '/v1/clients/:clientId/erase',
    input: EraseClient,
    summary: 'Forget what was written for a client for good, once nothing of it is open; what happened stays',
  },
]
