export const severities = ['low', 'normal', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

export const rankOf = (severity: Severity): number => severities.indexOf(severity)

/** Whether the first is worse than the second. */
export const isWorse = (one: Severity, other: Severity): boolean => rankOf(one) > rankOf(other)

/** The worst of them; `low` where there is none. */
export function worstOf(some: readonly Severity[]): Severity {
  return some.reduce<Severity>((worst, one) => (isWorse(one, worst) ? one : worst), 'low')
}
