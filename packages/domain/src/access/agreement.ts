import { accepted, type Decision, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import { personal } from '../personal.ts'
import { isAhead } from './is-ahead.ts'

/** A confidentiality agreement: when it was signed and where the document lies, never the document. */
export interface Agreement {
  readonly signedOn: string
  readonly documentLink: string
  /** Milliseconds since the epoch; unset where it does not run out. */
  readonly expiresAt?: number
  /** Its end was noticed. */
  readonly lapsedAt?: number
}

export interface ComplianceSignOff {
  readonly agreement: string
  readonly signedBy: string
  readonly signedOn: string
  readonly documentLink: string
  readonly expiresAt?: number
  readonly lapsedAt?: number
}

type Signed = Pick<Agreement, 'signedOn' | 'expiresAt'>

/** Signed, or renewed: the newer one holds. */
export function signAgreement(memberId: string, agreement: Omit<Agreement, 'lapsedAt'>, at: number): Decision {
  const reasons = unmetDates(agreement, at)
  if (reasons.length > 0) return refused('agreement_not_possible', reasons)
  // Where it lies often has their name in it.
  const body = { ...agreement, documentLink: personal(memberId, agreement.documentLink) }
  return accepted([{ stream: 'member', id: memberId, type: 'member.agreement_signed', body }])
}

/** The sign-off that a regulated client needs before anybody sees its work: agreement, who, date, document link. */
export function signOffCompliance(
  { regulated }: { readonly regulated: boolean },
  id: string,
  signOff: Omit<ComplianceSignOff, 'lapsedAt'>,
  at: number,
): Decision {
  if (!regulated)
    return refusedBecause('not_regulated', 'This client is not marked as regulated, so there is nothing to sign off')
  const missing = Object.entries(signOff).filter(([, value]) => typeof value === 'string' && value.trim() === '')
  const reasons = [
    ...missing.map(([name]) => reason('field_missing', `The compliance sign-off lacks ${name}`)),
    ...unmetDates(signOff, at),
  ]
  if (reasons.length > 0) return refused('sign_off_incomplete', reasons)
  return accepted([{ stream: 'client', id, type: 'client.compliance_signed_off', body: signOff }])
}

function unmetDates({ signedOn, expiresAt }: Signed, at: number): Reason[] {
  return [
    ...(isAhead(signedOn, at)
      ? [reason('date_ahead', `${signedOn} is still to come`, 'Name the day on which it was signed')]
      : []),
    ...(expiresAt !== undefined && expiresAt <= at
      ? [reason('already_expired', 'It has run out already', 'Record the one that holds')]
      : []),
  ]
}

/** What keeps somebody from work for want of a signed agreement that holds. */
export function unmetAgreement(agreement: Agreement | null, at: number): Reason[] {
  if (agreement === null)
    return [
      reason('agreement_not_signed', 'The confidentiality agreement is not signed', 'Record the signed agreement'),
    ]
  if (agreement.expiresAt === undefined || agreement.expiresAt > at) return []
  return [reason('agreement_lapsed', 'The confidentiality agreement has run out', 'Record the renewed agreement')]
}

/** What a regulated client lacks. */
export function unmetCompliance(
  {
    regulated,
    complianceSignOff,
  }: { readonly regulated: boolean; readonly complianceSignOff: ComplianceSignOff | null },
  at: number,
): Reason[] {
  if (!regulated) return []
  if (complianceSignOff === null)
    return [
      reason(
        'compliance_not_signed_off',
        'The client is regulated and has no compliance sign-off',
        'Record the compliance sign-off',
      ),
    ]
  if (complianceSignOff.expiresAt === undefined || complianceSignOff.expiresAt > at) return []
  return [
    reason('compliance_lapsed', 'The compliance sign-off of the client has run out', 'Record the renewed sign-off'),
  ]
}
