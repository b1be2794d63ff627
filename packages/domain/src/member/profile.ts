import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import { type Personal, personal, textOf } from '../personal.ts'
import { isScribe } from './is-scribe.ts'
import type { Member, ScribeCredential, SupportRole } from './member.ts'

export const engagements = ['hourly', 'monthly', 'project'] as const

/** What an assistant brings along, and what they cost (domain, section 1). */
export interface Profile {
  readonly skills: readonly string[]
  readonly specialties: readonly string[]
  /** Vocabularies that they know: of a specialty, a payer, a record system. */
  readonly vocabularies: readonly string[]
  readonly languages: readonly string[]
  readonly place: string | null
  readonly engagement: (typeof engagements)[number] | null
  /** In the smallest unit of the currency: an hour, a month or a project, as the engagement says. */
  readonly cost: { readonly amount: number; readonly currency: string } | null
  /** Working minutes a week that may be planned. */
  readonly capacityMinutes: number | null
  /** Pools that they take work from. */
  readonly pools: readonly string[]
}

export interface ProfileEvents {
  'member.profile_saved': { profile: Omit<Profile, 'place'> & { place: Personal | string | null } }
  'member.support_role_changed': { supportRole: SupportRole; credentialEnds?: true }
  'member.scribe_credential_withdrawn': { credential: ScribeCredential; reason: string }
  'member.clinical_work_given': { taskId: string }
}

/** Nothing said of somebody yet. */
export const emptyProfile: Profile = {
  ...{ skills: [], specialties: [], vocabularies: [], languages: [] },
  ...{ place: null, engagement: null, cost: null, capacityMinutes: null, pools: [] },
}

type Kept = Partial<Pick<Member, 'profile' | 'supportRole' | 'scribeCredential' | 'clinicalWorkAt'>>

/** The part of a member's fold that keeps what they can and may do; undefined where the event is none of these. */
export function evolveProfile(type: string, body: object, at: number): Kept | undefined {
  switch (type) {
    case 'member.profile_saved': {
      const { profile } = body as ProfileEvents[typeof type]
      return { profile: { ...profile, place: profile.place && textOf(profile.place) } }
    }
    case 'member.support_role_changed': {
      const { supportRole, credentialEnds } = body as ProfileEvents[typeof type]
      return { supportRole, ...(credentialEnds && { scribeCredential: null }) }
    }
    case 'member.scribe_credential_withdrawn':
      return { scribeCredential: null }
    case 'member.clinical_work_given':
      return { clinicalWorkAt: at }
    default:
      return undefined
  }
}

/** Only what changes is given; lists are kept without doubles, whatever the case. */
export function saveProfile(member: Member, id: string, changes: Partial<Profile>): Decision {
  if (!member.roles.includes('assistant'))
    return refusedBecause('not_an_assistant', 'Only an assistant has a profile', 'Name a member who is an assistant')
  const before = member.profile ?? emptyProfile
  const profile = withoutDoubles({ ...before, ...changes })
  if (profile.cost !== null && profile.engagement === null)
    return refused('profile_incomplete', [
      reason('engagement_missing', 'A cost is by the hour, the month or the project', 'Say which the engagement is'),
    ])
  if (JSON.stringify(profile) === JSON.stringify(before)) return accepted([])
  const body = { profile: { ...profile, place: profile.place === null ? null : personal(id, profile.place) } }
  return accepted([{ stream: 'member', id, type: 'member.profile_saved', body }])
}

function withoutDoubles(profile: Profile): Profile {
  const once = (list: readonly string[]) => [
    ...new Map(list.map((one) => [one.trim().toLowerCase(), one.trim()])).values(),
  ]
  const { skills, specialties, vocabularies, languages, pools } = profile
  return {
    ...profile,
    ...{ skills: once(skills), specialties: once(specialties), vocabularies: once(vocabularies) },
    ...{ languages: once(languages), pools: once(pools) },
  }
}

/** Clinical work that somebody has: a hand-over or an item, in words. */
export type ClinicalWork = readonly string[]

/** Another support role. Who stops being a scribe hands over all clinical work before, and their credential ends. */
export function changeSupportRole(
  member: Member,
  id: string,
  supportRole: SupportRole,
  work: ClinicalWork,
  at: number,
): Decision {
  if (member.supportRole === supportRole) return accepted([])
  if (!member.roles.includes('assistant'))
    return refusedBecause('not_an_assistant', 'Only an assistant has a support role')
  const unmet = isScribe(member) ? unmetToLeaveClinicalWork(member, work, at) : []
  if (unmet.length > 0) return refused('clinical_guard', unmet)
  const body = { supportRole, ...(member.scribeCredential !== null && { credentialEnds: true as const }) }
  return accepted([{ stream: 'member', id, type: 'member.support_role_changed', body }])
}

/** A credential ends once no clinical work hangs on it: nobody without one ever has any (domain, section 13, rule 5). */
export function withdrawScribeCredential(
  member: Member,
  id: string,
  why: string,
  work: ClinicalWork,
  at: number,
): Decision {
  if (member.scribeCredential === null) return refusedBecause('no_credential', 'This person has no scribe credential')
  const unmet = unmetToLeaveClinicalWork(member, work, at)
  if (unmet.length > 0) return refused('clinical_guard', unmet)
  const body = { credential: member.scribeCredential, reason: why }
  return accepted([{ stream: 'member', id, type: 'member.scribe_credential_withdrawn', body }])
}

function unmetToLeaveClinicalWork({ clinicalWorkAt = 0 }: Member, work: ClinicalWork, at: number): Reason[] {
  const inHand = work.map((what) =>
    reason('clinical_work_open', `They have ${what}`, 'Hand it over to another scribe, or end it'),
  )
  // Given at this very instant, it is not among what was looked up.
  if (inHand.length > 0 || clinicalWorkAt < at) return inHand
  return [reason('clinical_work_given', 'Clinical work was given to them at this instant', 'Ask again')]
}
