import { accepted, type Decision, refused, refusedBecause } from '../decision.ts'
import { type Personal, personal, textOf } from '../personal.ts'
import { type Preferences, preferenceReasons } from './preferences.ts'

/** What a member's stream says about how they are told. */
export interface MemberChannels {
  readonly preferences?: Preferences
  /** Why nothing is sent to their e-mail address any more. */
  readonly emailDisabled?: string
}

export interface MemberChannelEvents {
  'member.preferences_set': Preferences
  'member.email_disabled': { because: Personal | string }
  'member.email_restored': Record<string, never>
}

export function setPreferences(id: string, preferences: Preferences): Decision {
  const reasons = preferenceReasons(preferences)
  if (reasons.length > 0) return refused('invalid_preferences', reasons)
  return accepted([{ stream: 'member', id, type: 'member.preferences_set', body: preferences }])
}

/** A hard bounce, however it became known (escalation, rule 25). Once is enough. */
export function noteBounce(member: MemberChannels & { readonly state: string }, id: string, because: string): Decision {
  if (member.state === 'left' || member.emailDisabled !== undefined) return accepted([])
  // What a mail server says about an address mostly has the address in it.
  const body = { because: personal(id, because) }
  return accepted([{ stream: 'member', id, type: 'member.email_disabled', body }])
}

export function restoreEmail(member: MemberChannels, id: string): Decision {
  if (member.emailDisabled === undefined)
    return refusedBecause('email_not_disabled', 'The e-mail address of this member is in use')
  return accepted([{ stream: 'member', id, type: 'member.email_restored', body: {} }])
}

/** The fold of how a member is told; undefined where the event is about something else. */
export function evolveMemberChannels<M extends MemberChannels>(member: M, type: string, body: object): M | undefined {
  switch (type) {
    case 'member.preferences_set':
      return { ...member, preferences: body as Preferences }
    case 'member.email_disabled':
      return { ...member, emailDisabled: textOf((body as MemberChannelEvents[typeof type]).because) }
    case 'member.email_restored': {
      const { emailDisabled: _, ...rest } = member
      return rest as M
    }
    default:
      return undefined
  }
}
