import type { Session } from '@understudy/contract/http/session'
import type { CauseKind } from '@understudy/domain/escalation/causes'
import { isOfClient } from '../clients/parts-of.ts'
import { leads } from '../frame/pages-of.ts'
import { inboxTexts as texts } from '../words/inbox-texts.ts'

/** Causes that are about one thing, under its name. */
export interface CauseGroup {
  readonly title: string
  readonly causes: readonly CauseKind[]
}

/** Each cause stands in one of them. */
const groups: readonly CauseGroup[] = [
  { title: texts.aboutPromises, causes: ['breach', 'high_risk', 'blocked_too_long', 'no_cover'] },
  { title: texts.aboutReviews, causes: ['critical_verdict', 'overdue_review', 'review_rounds'] },
  { title: texts.aboutQuestions, causes: ['overdue_answer', 'brief_rule', 'person'] },
  { title: texts.aboutPeople, causes: ['missing_update', 'paused_too_long', 'coaching', 'third_attempt'] },
  {
    title: texts.aboutAccess,
    causes: ['lapsed_grant', 'lapsed_agreement', 'overdue_access_review', 'undeliverable', 'feed_unavailable'],
  },
]

/** What concerns those alone who run the agency. */
const ofLeads: ReadonlySet<CauseKind> = new Set([
  ...(['coaching', 'third_attempt', 'paused_too_long', 'missing_update'] as const),
  ...(['lapsed_agreement', 'overdue_access_review', 'undeliverable', 'feed_unavailable'] as const),
])

/** What concerns a client: their work, and what they are asked. */
const ofClients: ReadonlySet<CauseKind> = new Set([
  ...(['breach', 'high_risk', 'blocked_too_long', 'overdue_answer', 'brief_rule', 'person'] as const),
])

/** The causes that a viewer of these roles may be told of, by what they are about. */
export function causeGroupsOf(session: Pick<Session, 'roles'>): readonly CauseGroup[] {
  const isTold = (cause: CauseKind) =>
    isOfClient(session) ? ofClients.has(cause) : leads(session) || !ofLeads.has(cause)
  const told = groups.map(({ title, causes }) => ({ title, causes: causes.filter(isTold) }))
  return told.filter(({ causes }) => causes.length > 0)
}
