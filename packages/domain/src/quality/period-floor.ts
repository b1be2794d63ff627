/** A submission that the draw passed by. */
export interface PassedBy {
  readonly workItemId: string
  readonly u: number
}

/**
 * The one that a period floor looks at where the draw took none: the smallest `u`. Ids break a tie, so that an auditor
 * finds the same one.
 */
export function floorPick(passedBy: readonly PassedBy[]): PassedBy | undefined {
  return passedBy.toSorted((a, b) => a.u - b.u || (a.workItemId < b.workItemId ? -1 : 1))[0]
}

/**
 * The chance of a submission drawn at `fraction` to be looked at in a period with a floor, beside `others` with theirs:
 * f + (1 - f)^n / n where all are alike. In general the floor takes it with the chance that its number is above its own
 * fraction, and every other's above both its fraction and this one: the integral over u from f to 1 of the product of
 * 1 - max(f_j, u), piece by piece between the fractions.
 */
export function floorProbability(fraction: number, others: readonly number[]): number {
  const bounds = [...new Set([fraction, ...others.filter((other) => other > fraction), 1])].toSorted((a, b) => a - b)
  const pieces = bounds.slice(1).map((until, index) => {
    const from = bounds[index] as number
    const above = others.filter((other) => other >= until)
    const power = others.length - above.length + 1
    return (
      (above.reduce((product, other) => product * (1 - other), 1) * ((1 - from) ** power - (1 - until) ** power)) /
      power
    )
  })
  return pieces.reduce((sum, piece) => sum + piece, fraction)
}

/** How often at least one review is due: each working day with output, at the last level of the ladder each week. */
export function floorPeriod(level: number, levels: number): 'day' | 'week' {
  return level < levels - 1 ? 'day' : 'week'
}
