import type { Proposed } from '../decision.ts'
import { nextReviewAt, usualAccessRules } from './access-rules.ts'
import type { ComplianceSignOff } from './agreement.ts'
import type { ClientAccess } from './client-system.ts'

interface Waiting extends ClientAccess {
  readonly timeZone: string
  readonly complianceSignOff: ComplianceSignOff | null
}

/** When the compliance sign-off runs out, where nobody has noticed yet. */
export function complianceEndsAt({ complianceSignOff }: Pick<Waiting, 'complianceSignOff'>): number | undefined {
  return complianceSignOff?.lapsedAt === undefined ? complianceSignOff?.expiresAt : undefined
}

/** What of a client's access is due: the periodic review, and a sign-off that has run out. */
export function dueOfAccess(client: Waiting, id: string, at: number): Proposed[] {
  const { accessReviewAt, timeZone, accessRules: rules = usualAccessRules } = client
  const endsAt = complianceEndsAt(client)
  const event = (type: string, body: object): Proposed => ({ stream: 'client', id, type, body })
  const review = { nextAt: nextReviewAt(rules, timeZone, at), takesDays: rules.reviewTakesDays, by: 'engine' }
  return [
    ...(accessReviewAt !== undefined && accessReviewAt <= at ? [event('client.access_review_fell_due', review)] : []),
    ...(endsAt !== undefined && endsAt <= at ? [event('client.compliance_lapsed', { expiredAt: endsAt })] : []),
  ]
}
