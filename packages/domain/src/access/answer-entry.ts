import { accepted, type Decision, type Proposed, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import { carried, clocksOnDelivery, type Promises } from '../work-item/promises.ts'
import { type AccessChecklist, type ChecklistEntry, type EntryAnswer, leftOf } from './access-checklist.ts'
import { type Grant, keyOf } from './grant.ts'
import { isAhead } from './is-ahead.ts'
import { grantOfEntry, openRevocation } from './open-revocation.ts'

export interface Answering {
  /** Counts from 1. */
  readonly entry: number
  readonly answer: EntryAnswer
  readonly on: string
  /** What it is narrowed to. */
  readonly role?: string
  readonly note?: string
}

export interface AnswerFacts {
  /** Whose grant it is; undefined where they are no member any more. */
  readonly grants: readonly Grant[] | undefined
  readonly isMember: boolean
  readonly promises: Promises | undefined
  /** Of the revocation that a review asks for. */
  readonly newId: string
}

const answersOf = { revocation: ['withdrawn', 'keep'], review: ['keep', 'narrow', 'revoke'] } as const

/** Somebody confirms one entry, with the date; the last one closes the checklist and stops its clock. */
export function answerEntry(
  checklist: AccessChecklist | undefined,
  id: string,
  answering: Answering,
  facts: AnswerFacts,
  by: string,
  at: number,
): Decision {
  if (checklist === undefined) return refusedBecause('not_found', 'There is no such checklist')
  const entry = checklist.entries[answering.entry - 1]
  if (entry === undefined)
    return refusedBecause('no_such_entry', `The checklist has no entry ${answering.entry}`, 'Name one of its entries')
  const grant = grantOfEntry(facts.grants ?? [], entry)
  const reasons = unmet(checklist, entry, answering, grant, facts, at)
  if (reasons.length > 0) return refused('answer_not_possible', reasons)
  const consequences = followingFrom(checklist, id, entry, answering, grant, facts, by, at)
  const isLast = leftOf(checklist) === 1
  const result = { left: leftOf(checklist) - 1, ...('result' in consequences ? consequences.result : {}) }
  return accepted(
    [
      { stream: 'access_checklist', id, type: 'access_checklist.entry_answered', body: { ...answering, by } },
      ...consequences.events,
      ...(isLast ? [closed(checklist, id, facts.promises, at)] : []),
    ],
    result,
  )
}

function unmet(
  { kind, entries: _ }: AccessChecklist,
  entry: ChecklistEntry,
  { answer, on, role, note }: Answering,
  grant: Grant | undefined,
  { isMember }: AnswerFacts,
  at: number,
): Reason[] {
  const possible: readonly EntryAnswer[] = answersOf[kind]
  if (entry.given !== null) return [reason('answered_already', 'This entry is answered', 'Answer one that is left')]
  if (!possible.includes(answer))
    return [reason('answer_unknown', `A ${kind} is not answered with ${answer}`, `Say ${possible.join(' or ')}`)]
  return [
    ...(isAhead(on, at) ? [reason('date_ahead', `${on} is still to come`, 'Name the day on which it was done')] : []),
    ...(answer === 'narrow' ? unmetNarrowing(role, grant) : []),
    ...(answer === 'keep' ? unmetKeeping(kind, note, grant, isMember) : []),
  ]
}

function unmetNarrowing(role: string | undefined, grant: Grant | undefined): Reason[] {
  if (grant === undefined) return [reason('no_such_grant', 'It was taken back meanwhile', 'Answer with revoke')]
  if (role === undefined || role === grant.role)
    return [reason('role_missing', 'To what it is narrowed is missing', 'Name the narrower role')]
  if (grant.includes === undefined || grant.includes.includes(role)) return []
  return [
    reason('not_narrower', `${role} is not narrower than ${grant.role}`, `Name one of ${grant.includes.join(', ')}`),
  ]
}

function unmetKeeping(
  kind: AccessChecklist['kind'],
  note: string | undefined,
  grant: Grant | undefined,
  isMember: boolean,
): Reason[] {
  return [
    ...(isMember ? [] : [reason('member_left', 'Who has left keeps no access', 'Withdraw it')]),
    ...(isMember && grant === undefined
      ? [reason('no_such_grant', 'It was taken back meanwhile', 'Answer that it is withdrawn or revoked')]
      : []),
    ...(kind === 'revocation' && note === undefined
      ? [reason('note_missing', 'Why it is kept after all is missing', 'Give the reason in a note')]
      : []),
  ]
}

interface Following {
  readonly events: readonly Proposed[]
  readonly result?: Readonly<Record<string, unknown>>
}

/** What an answer does to the grant itself. */
function followingFrom(
  checklist: AccessChecklist,
  id: string,
  entry: ChecklistEntry,
  { answer, role, note }: Answering,
  grant: Grant | undefined,
  facts: AnswerFacts,
  by: string,
  at: number,
): Following {
  if (grant === undefined) return { events: [] }
  const { memberId } = entry
  const key = keyOf(entry)
  const ofMember = (type: string, body: object): Following => ({
    events: [{ stream: 'member', id: memberId, type, body: { ...key, ...body } }],
  })
  const isListedHere = grant.withdrawalId === id
  switch (answer) {
    case 'withdrawn':
      return isListedHere ? ofMember('member.access_revoked', { reason: 'It was withdrawn' }) : { events: [] }
    case 'keep':
      if (checklist.kind === 'review') return ofMember('member.access_reviewed', { by })
      return isListedHere ? ofMember('member.access_kept', { checklistId: id, reason: note }) : { events: [] }
    case 'narrow':
      return ofMember('member.access_reviewed', { by, role })
    case 'revoke':
      return revoking(checklist, id, memberId, grant, facts, at)
  }
}

/** A review that finds an access to be too much opens its withdrawal, with the clock of every other. */
function revoking(
  { clientId }: AccessChecklist,
  id: string,
  memberId: string,
  grant: Grant,
  { promises, newId, isMember }: AnswerFacts,
  at: number,
): Following {
  if (grant.withdrawalId !== undefined) return { events: [] }
  const because = { kind: 'access_review' as const, checklistId: id }
  const opened = openRevocation(newId, { memberId, clientId, because, grants: [grant], isMember }, promises, at)
  if (opened.kind === 'refused') return { events: [] }
  return { events: opened.events, result: { revocationId: newId } }
}

function closed({ clocks }: AccessChecklist, id: string, promises: Promises | undefined, at: number): Proposed {
  const stopped = promises === undefined ? {} : carried(clocksOnDelivery(promises, clocks, at))
  return { stream: 'access_checklist', id, type: 'access_checklist.closed', body: stopped }
}
