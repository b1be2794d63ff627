import type { LocalInterval } from '../sla/calendar-definition.ts'
import type { Weekday } from '../sla/local-time.ts'
import type { CauseKind } from './causes.ts'
import type { Severity } from './severity.ts'

export const channels = ['email', 'slack', 'teams', 'webhook', 'in_app'] as const
export type Channel = (typeof channels)[number]

export const toldRoles = ['owner', 'ops_lead', 'reviewer'] as const
export type ToldRole = (typeof toldRoles)[number]

/** Whom a step tells. Who that is, is looked up when the step fires (rule 10). */
export type Whom =
  | { readonly kind: 'brief_owner' }
  | { readonly kind: 'lead' }
  | { readonly kind: 'client_contact' }
  | { readonly kind: 'role'; readonly role: ToldRole }
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'on_duty'; readonly rotationId: string }

export const outsideHours = ['hold', 'skip', 'notify'] as const
/** What a step does outside the recipient's hours (rule 11). */
export type OutsideHours = (typeof outsideHours)[number]

export interface Step {
  /** Names the step while others come and go. */
  readonly id: string
  readonly whom: readonly Whom[]
  readonly channels: readonly Channel[]
  /** How long it waits for an answer before the next step, in milliseconds. */
  readonly waitMs: number
  /** Passed over below this severity. */
  readonly from?: Severity
  /** By severity; what is not said holds, but `critical`, which notifies anyway. */
  readonly outsideHours?: Readonly<Partial<Record<Severity, OutsideHours>>>
}

/** Which escalations a policy is for; what is left out matches all. */
export interface PolicyMatch {
  readonly causes?: readonly CauseKind[]
  readonly from?: Severity
  readonly clientIds?: readonly string[]
  readonly taskIds?: readonly string[]
}

/** A ladder as the agency has saved it; plain JSON, every edit a new version, snapshot by each escalation (rule 2). */
export interface EscalationPolicy {
  readonly id: string
  readonly version: number
  readonly name: string
  /** The one with the lowest rank that matches is taken. */
  readonly rank: number
  readonly when?: PolicyMatch
  readonly steps: readonly Step[]
  /** How often the ladder begins again once its last step has waited. */
  readonly repeats: number
  /** Who has it in the end; unset or gone: the agency's owners. */
  readonly fallbackMemberId?: string
  /** How often the fallback owner hears of it again, in milliseconds. */
  readonly fallbackEveryMs: number
  /** Hours by weekday in the recipient's own zone, overnight ones allowed; unset: always. */
  readonly hours?: Readonly<Partial<Record<Weekday, readonly LocalInterval[]>>>
  /** Whether its notices cannot be unsubscribed from (rule 28). */
  readonly dutiful: boolean
}

const minuteMs = 60_000

/** What every agency has, and what holds where none of its own matches; it cannot be removed. */
export const builtInPolicy: EscalationPolicy = {
  id: 'default',
  version: 1,
  name: 'Default',
  rank: 1_000_000,
  steps: [
    {
      id: 'decides',
      whom: [{ kind: 'brief_owner' }, { kind: 'lead' }],
      channels: ['email', 'in_app'],
      waitMs: 15 * minuteMs,
    },
    {
      id: 'leads',
      whom: [{ kind: 'role', role: 'ops_lead' }],
      channels: ['email', 'in_app'],
      waitMs: 30 * minuteMs,
    },
    {
      id: 'owners',
      whom: [{ kind: 'role', role: 'owner' }],
      channels: ['email', 'in_app'],
      waitMs: 30 * minuteMs,
    },
  ],
  repeats: 1,
  fallbackEveryMs: 240 * minuteMs,
  dutiful: true,
}

/** What the step does outside hours at this severity. */
export function outsideHoursOf({ outsideHours: said }: Step, severity: Severity): OutsideHours {
  return said?.[severity] ?? (severity === 'critical' ? 'notify' : 'hold')
}
