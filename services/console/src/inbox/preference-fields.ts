import type { Preferences as Kept } from '@understudy/contract/http/channels'
import type { Reason } from '@understudy/domain/decision'
import type { CauseKind } from '@understudy/domain/escalation/causes'
import type { Channel } from '@understudy/domain/escalation/policy'
import { type Preferences, preferenceReasons } from '@understudy/domain/notification/preferences'
import { inboxTexts } from '../words/inbox-texts.ts'

export const ways = ['in_app', 'email', 'slack', 'teams'] as const satisfies readonly Channel[]
export type Way = (typeof ways)[number]

/** How one is told, as it is filled in; what is empty is as usual. */
export interface Filled {
  readonly zone: string
  readonly quietFrom: string
  readonly quietUntil: string
  readonly digest: 'none' | 'hour' | 'day'
  readonly digestAt: string
  readonly ways: readonly Way[]
  readonly unsubscribed: readonly CauseKind[]
}
type FieldName = keyof Filled

export function filledOf({ zone, quietHours, digest, off, unsubscribed }: Kept): Filled {
  return {
    ...{ zone: zone ?? '', quietFrom: quietHours?.from ?? '', quietUntil: quietHours?.until ?? '', unsubscribed },
    digest: digest?.every ?? 'none',
    digestAt: digest?.every === 'day' ? digest.at : '',
    ways: ways.filter((way) => !off.includes(way)),
  }
}

/** What is sent of it: the whole, without what is as usual. Programs are told by their own channel, which is nobody's to leave out. */
export function preferencesOf(filled: Filled): Preferences {
  const { zone, quietFrom: from, quietUntil: until, digest, digestAt, unsubscribed } = filled
  const off = ways.filter((way) => !filled.ways.includes(way))
  return {
    ...(zone !== '' && { zone }),
    ...(from !== '' && until !== '' && { quietHours: { from, until } }),
    ...(digest === 'hour' && { digest: { every: 'hour' as const } }),
    ...(digest === 'day' && { digest: { every: 'day' as const, at: digestAt } }),
    ...(off.length > 0 && { off }),
    ...(unsubscribed.length > 0 && { unsubscribed }),
  }
}

export type Wrong = Partial<Record<FieldName, string>>

const fieldOf: Readonly<Record<string, FieldName>> = {
  zone_unknown: 'zone',
  time_unknown: 'quietFrom',
  always_quiet: 'quietUntil',
  no_channel_left: 'ways',
  cause_unknown: 'unsubscribed',
}

/** Where each reason of a refusal belongs; those that belong to no field are left for the form. */
export function wrongOf(reasons: readonly Pick<Reason, 'code' | 'message' | 'satisfiedBy'>[]): Wrong {
  const wrong: Wrong = {}
  for (const { code, message, satisfiedBy } of reasons) {
    const field = fieldOf[code]
    if (field !== undefined) wrong[field] ??= satisfiedBy === undefined ? message : `${message}. ${satisfiedBy}.`
  }
  return wrong
}

/** What keeps it from being saved, by field, as the API would say it. */
export function wrongIn(filled: Filled): Wrong {
  const { quietFrom, quietUntil, digest, digestAt } = filled
  const isHalf = (quietFrom === '') !== (quietUntil === '')
  const noHour = digest === 'day' && digestAt === ''
  return {
    ...wrongOf(
      preferenceReasons(noHour ? { ...preferencesOf(filled), digest: { every: 'hour' } } : preferencesOf(filled)),
    ),
    ...(isHalf && { [quietFrom === '' ? 'quietFrom' : 'quietUntil']: inboxTexts.bothTimes }),
    ...(noHour && { digestAt: inboxTexts.sayWhen }),
  }
}
