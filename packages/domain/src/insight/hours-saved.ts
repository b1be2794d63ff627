const minutesAnHour = 60

/** What was done of one sort of work in a span, and what looking at it cost. */
export interface Done {
  /** Items delivered for the first time, by assistants. */
  readonly items: number
  /** Minutes that a person needs for one; undefined where nobody has said. */
  readonly usualMinutes: number | undefined
  /** Looks of the leader: verdicts given after a claim, and questions answered. */
  readonly looks: number
  /** Minutes from claim to verdict and from open to answer, each look capped at `lookCap`. */
  readonly lookMinutes: number
}

/** Longer than so many minutes nobody is taken to have looked (domain, section 12). */
export const lookCap = 10

export interface HoursSaved {
  readonly items: number
  /** Items of work whose usual minutes nobody has said: they save nothing here. */
  readonly unmeasured: number
  readonly usualMinutes: number
  readonly looks: number
  readonly lookMinutes: number
  /** In hours; may be below 0, where looking took longer than the work would have. */
  readonly hours: { readonly low: number; readonly likely: number; readonly high: number }
}

/**
 * Hours saved = usual minutes × items done − the leader's minutes, in hours (domain, section 12). How long somebody really
 * looked is not known, only when they began and ended, so it is an estimate: the likely figure takes each look as it was
 * measured, capped at ten minutes; the low one takes every look at its cap; the high one takes none. Where a baseline says
 * how many minutes were spent on the work before, the low figure saves no more of them than there were.
 *
 * `baselineMinutes` is for the whole span, in minutes; of one client only.
 */
export function hoursSaved(done: readonly Done[], baselineMinutes?: number): HoursSaved {
  const sum = (of: (one: Done) => number) => done.reduce((total, one) => total + of(one), 0)
  const usualMinutes = sum(({ items, usualMinutes }) => items * (usualMinutes ?? 0))
  const looks = sum((one) => one.looks)
  const lookMinutes = sum((one) => one.lookMinutes)
  const sure = Math.min(usualMinutes, baselineMinutes ?? usualMinutes)
  return {
    items: sum(({ items }) => items),
    unmeasured: sum((one) => (one.usualMinutes === undefined ? one.items : 0)),
    ...{ usualMinutes, looks, lookMinutes },
    hours: {
      low: (sure - looks * lookCap) / minutesAnHour,
      likely: (usualMinutes - lookMinutes) / minutesAnHour,
      high: usualMinutes / minutesAnHour,
    },
  }
}
