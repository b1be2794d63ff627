/** How long somebody was watched, and how it ended; `undefined` is censored. */
export interface Ending<Cause extends string> {
  readonly time: number
  readonly cause: Cause | undefined
}

export interface IncidenceStep<Cause extends string> {
  readonly time: number
  readonly atRisk: number
  /** Share that has ended by each cause so far. */
  readonly incidence: Readonly<Record<Cause, number>>
}

/**
 * Cumulative incidence where one ending rules the others out: who leaves can never become independent, and counting
 * them as censored would promise that they still might (Aalen and Johansen 1978).
 */
export function cumulativeIncidence<Cause extends string>(
  endings: readonly Ending<Cause>[],
  causes: readonly Cause[],
): IncidenceStep<Cause>[] {
  const byTime = Map.groupBy(
    endings.toSorted((a, b) => a.time - b.time),
    ({ time }) => time,
  )
  let atRisk = endings.length
  let survival = 1
  let incidence = Object.fromEntries(causes.map((cause) => [cause, 0])) as Record<Cause, number>
  const steps: IncidenceStep<Cause>[] = []
  for (const [time, here] of byTime) {
    const ended = here.filter(({ cause }) => cause !== undefined)
    if (ended.length > 0) {
      const share = survival / atRisk
      const gained = (cause: Cause) => share * ended.filter((ending) => ending.cause === cause).length
      const entries = causes.map((cause) => [cause, incidence[cause] + gained(cause)])
      incidence = Object.fromEntries(entries) as Record<Cause, number>
      survival *= 1 - ended.length / atRisk
      steps.push({ time, atRisk, incidence })
    }
    atRisk -= here.length
  }
  return steps
}
