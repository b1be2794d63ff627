import { type Reason, reason } from '../decision.ts'
import { type CauseKind, causeKinds } from '../escalation/causes.ts'
import { type Channel, channels } from '../escalation/policy.ts'
import { isKnownZone, type LocalTime, wallMsOf } from '../sla/local-time.ts'

/** From one wall time to another; where the second is earlier the night lies between. */
export interface QuietHours {
  readonly from: LocalTime
  readonly until: LocalTime
}

/** What waits for the end of a window and comes in one message (escalation, rule 24). */
export type DigestWindow = { readonly every: 'hour' } | { readonly every: 'day'; readonly at: LocalTime }

/** How a member wants to be told. What is left out is as usual: at once, by every channel that a step names. */
export interface Preferences {
  /** Where they are; unset: where they work, else the client's or the agency's zone. */
  readonly zone?: string
  readonly quietHours?: QuietHours
  /** For what is less than `high`. */
  readonly digest?: DigestWindow
  /** Channels that they do without; a duty is told by them where it would be told by no other. */
  readonly off?: readonly Channel[]
  /** Causes that they do not want to hear of; a duty is told all the same (rule 28). */
  readonly unsubscribed?: readonly CauseKind[]
}

/** Every reason for which these are none. */
export function preferenceReasons({ zone, quietHours, digest, off = [], unsubscribed = [] }: Preferences): Reason[] {
  const times = [quietHours?.from, quietHours?.until, ...(digest?.every === 'day' ? [digest.at] : [])]
  return [
    ...(zone === undefined || isKnownZone(zone)
      ? []
      : [reason('zone_unknown', `${zone} is no IANA time zone`, 'Name one such as America/Chicago')]),
    ...times
      .filter((time) => time !== undefined && !isWallTime(time))
      .map((time) => reason('time_unknown', `${time} is no time of a day`, 'Write it as 07:00')),
    ...(quietHours !== undefined && quietHours.from === quietHours.until
      ? [
          reason(
            'always_quiet',
            'Quiet hours that end when they begin would never end',
            'Leave them out, or give an end',
          ),
        ]
      : []),
    ...(channels.every((channel) => channel === 'webhook' || off.includes(channel))
      ? [reason('no_channel_left', 'At least one channel must stay on', 'Turn one on, for example the inbox')]
      : []),
    ...unsubscribed
      .filter((cause) => !causeKinds.includes(cause))
      .map((cause) => reason('cause_unknown', `There is no cause ${cause}`)),
  ]
}

function isWallTime(time: LocalTime): boolean {
  const ms = wallMsOf(time)
  return ms !== undefined && ms < 86_400_000
}

/**
 * By which of the channels that a step names a member is told (rule 28). Programs are told of everything that anybody is
 * told: their channel reaches no member, and a step that names no other is said by the inbox.
 */
export function wantedChannels(
  named: readonly Channel[],
  { off = [] }: Preferences,
  isDutiful: boolean,
): readonly Channel[] {
  const personal = named.filter((channel) => channel !== 'webhook')
  const possible: readonly Channel[] = personal.length === 0 ? ['in_app'] : personal
  const wanted = possible.filter((channel) => !off.includes(channel))
  return wanted.length === 0 && isDutiful ? possible : wanted
}

/** Whether they asked not to hear of it, and may. */
export function isUnsubscribed({ unsubscribed = [] }: Preferences, cause: CauseKind, isDutiful: boolean): boolean {
  return !isDutiful && unsubscribed.includes(cause)
}
