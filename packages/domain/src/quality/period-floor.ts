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

/** The chance of each of `count` submissions to be looked at in a period with a floor: f + (1 - f)^n / n. */
export function floorProbability(fraction: number, count: number): number {
  return fraction + (1 - fraction) ** count / count
}

/** How often at least one review is due: each working day with output, at the last level of the ladder each week. */
export function floorPeriod(level: number, levels: number): 'day' | 'week' {
  return level < levels - 1 ? 'day' : 'week'
}
