import { accepted, type Decision, reason, refused } from '../decision.ts'

/** How access to a client's systems is looked after: plain numbers, each with a usual value. */
export interface AccessRules {
  /** How old the verification of a second factor may become, in days. */
  readonly twoFactorDays: number
  /** How long a grant may stand without anybody confirming it, in days. */
  readonly reviewedWithinDays: number
  /** How long before its end a grant or an agreement is spoken of, in days. */
  readonly expiringDays: number
  /** How often everybody's access is gone through, in months; 3 is quarterly. */
  readonly reviewEveryMonths: number
  /** How long such a review may take, in days. */
  readonly reviewTakesDays: number
}

export const usualAccessRules: AccessRules = {
  twoFactorDays: 180,
  reviewedWithinDays: 120,
  expiringDays: 14,
  reviewEveryMonths: 3,
  reviewTakesDays: 14,
}

const bounds: Readonly<Record<keyof AccessRules, readonly [number, number]>> = {
  twoFactorDays: [1, 3_650],
  reviewedWithinDays: [1, 3_650],
  expiringDays: [0, 365],
  reviewEveryMonths: [1, 24],
  reviewTakesDays: [1, 90],
}

/** The rules of a client from now on; the next review is counted anew from today. */
export function setAccessRules(id: string, rules: AccessRules, zone: string, at: number): Decision {
  const wrong = (Object.keys(bounds) as (keyof AccessRules)[]).filter((name) => {
    const [least, most] = bounds[name]
    return !Number.isInteger(rules[name]) || rules[name] < least || rules[name] > most
  })
  if (wrong.length > 0)
    return refused(
      'rules_out_of_range',
      wrong.map((name) =>
        reason('out_of_range', `${name} is ${rules[name]}`, `A whole number from ${bounds[name].join(' to ')}`),
      ),
    )
  const body = { rules, reviewAt: nextReviewAt(rules, zone, at) }
  return accepted([{ stream: 'client', id, type: 'client.access_rules_set', body }], { reviewAt: body.reviewAt })
}

/** The midnight with which the day so many months on begins, where the client is. */
export function nextReviewAt(
  { reviewEveryMonths: months }: Pick<AccessRules, 'reviewEveryMonths'>,
  zone: string,
  at: number,
): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ months }).startOfDay()
    .epochMilliseconds
}
