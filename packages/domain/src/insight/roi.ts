import type { HoursSaved } from './hours-saved.ts'

/** Money in the smallest unit of the currency, an hour's worth included. */
export interface RoiInputs {
  readonly hours: HoursSaved['hours']
  /** What one of the hours saved is worth; undefined where nobody has said. */
  readonly valuePerHour: number | undefined
  /** What the assistants cost in the same span; undefined where nobody has said. */
  readonly cost: number | undefined
}

export interface Roi {
  readonly low: number
  readonly likely: number
  readonly high: number
  /** The likely figure over the cost, so that 1 is twice the money back; undefined where less than the smallest coin was paid. */
  readonly perCost: number | undefined
}

/**
 * ROI = hours saved × hourly value of the leader's or clinician's time − assistant cost (domain, section 12), in the
 * smallest unit of the currency, with the bounds of the hours. Undefined where an input is missing: no figure is made up.
 */
export function roi({ hours, valuePerHour, cost }: RoiInputs): Roi | undefined {
  if (valuePerHour === undefined || cost === undefined) return undefined
  const of = (saved: number) => saved * valuePerHour - cost
  const likely = of(hours.likely)
  return { low: of(hours.low), likely, high: of(hours.high), perCost: cost < 1 ? undefined : likely / cost }
}

/** A sort of work, its minutes, and whether a clinician's time is saved by it. */
export interface ValuedWork {
  readonly minutes: number
  readonly clinical: boolean
}

/**
 * What an hour saved is worth: an hour of the clinician for clinical work, of the leader for the rest, weighted by minutes;
 * the leader's where nothing was done. Undefined where the one that counts is not known.
 */
export function valueOfHour(
  work: readonly ValuedWork[],
  leader: number | undefined,
  clinician: number | undefined,
): number | undefined {
  const minutes = (clinical: boolean) =>
    work.reduce((sum, one) => (one.clinical === clinical ? sum + one.minutes : sum), 0)
  const [rest, own] = [minutes(false), minutes(true)]
  if (own === 0) return leader
  if (rest === 0) return clinician
  if (leader === undefined || clinician === undefined) return undefined
  return (leader * rest + clinician * own) / (rest + own)
}
