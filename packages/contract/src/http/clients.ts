import { z } from 'zod'
import {
  CalendarDefinition,
  PolicyDefinition,
  PublishCalendar,
  PublishPolicy,
  RegisterClient,
  SignOffCompliance,
} from '../commands/client-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { streamFields } from './fields.ts'

export const Client = z
  .object({
    ...streamFields,
    name: z.string(),
    timeZone: z.string(),
    regulated: z.boolean(),
    complianceSignOff: z
      .object({ agreement: z.string(), signedBy: z.string(), signedOn: z.string(), documentLink: z.string() })
      .nullable(),
    /** The versions in force; clocks that run keep the ones they started under. */
    calendarVersion: z.int(),
    calendar: CalendarDefinition.nullable(),
    policyVersion: z.int(),
    policy: PolicyDefinition.nullable(),
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
    summary: 'Publish a new version of what is promised',
  },
  {
    command: 'client.sign_off_compliance',
    path: '/v1/clients/:clientId/compliance-sign-off',
    input: SignOffCompliance,
    summary: 'Record the compliance sign-off of a regulated client',
  },
]
