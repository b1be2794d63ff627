import type { Escalation } from '@understudy/contract/http/escalations'
import { severityWords } from '../words/escalation-words.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'

type Cause = Escalation['causes'][number]

const ranks = Object.keys(severityWords)
const unknown = { says: escalationsTexts.somethingAsksForADecision, endedAt: null } as const

/** The gravest reason that still holds; where none does, the gravest of those that held. */
export function leadingCause({ causes }: Pick<Escalation, 'causes'>): Pick<Cause, 'says' | 'endedAt'> {
  const rank = ({ endedAt, severity }: Cause) => (endedAt === null ? ranks.length : 0) + ranks.indexOf(severity)
  return causes.toSorted((a, b) => rank(b) - rank(a))[0] ?? unknown
}
