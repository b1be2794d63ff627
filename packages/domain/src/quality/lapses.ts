import { dayMs } from '../day-ms.ts'
import { told, unchanged } from './outcome.ts'
import type { QualityState, QualityStep } from './quality-state.ts'

/** Without a reviewed item for longer than this, everything is looked at again. */
const disuseMs = 30 * dayMs

const forcedAfterLapse = 3
const firstOnSop = 5
const shortAbsenceDays = 14

/** A major version of SOP or brief: i passes while independent, the score from 0 before; the attempt goes on. */
export function majorVersion(quality: QualityState): QualityStep {
  if (quality.independentSince === null)
    return {
      quality: { ...quality, score: 0, days: [] },
      happened: [told('score_reset', `a major version: ${quality.score} -> 0`)],
    }
  const happened = [told('requalification_started', 'a major version: 100 % until the passes in a row are there')]
  return { quality: { ...quality, level: 0, run: 0, requalifying: true }, happened }
}

/** When disuse makes itself felt; undefined where it cannot, or has already. */
export function disuseAt({ independentSince, lastReviewedAt, level, run }: QualityState): number | undefined {
  if (independentSince === null || (level === 0 && run === 0)) return undefined
  return Math.max(lastReviewedAt ?? independentSince, independentSince) + disuseMs
}

/** More than 30 days without a reviewed item: 100 % again, trust kept. */
export function disused(quality: QualityState, at: number): QualityStep {
  const lapse = disuseAt(quality)
  if (lapse === undefined || at <= lapse) return unchanged(quality)
  return {
    quality: { ...quality, level: 0, run: 0 },
    happened: [told('lapsed', 'more than 30 days without a reviewed item')],
  }
}

/** Back after `days` whole days away; the agency's own limit is 1 to 30 days (quality, section 5, line 9). */
export function returned(quality: QualityState, days: number, limit = 30): QualityStep {
  if (quality.independentSince === null) return unchanged(quality)
  if (days > limit)
    return { quality: { ...quality, level: 0, run: 0 }, happened: [told('lapsed', `${days} days away > ${limit}`)] }
  return days >= shortAbsenceDays ? forcedNext(quality, `${days} days away >= ${shortAbsenceDays}`) : unchanged(quality)
}

/** Forced counts do not add up: the larger holds. */
function forcedNext(quality: QualityState, why: string): QualityStep {
  const forced = Math.max(quality.forced, forcedAfterLapse)
  return { quality: { ...quality, forced }, happened: [told('next_forced', `${why}: the next ${forced} are reviewed`)] }
}

/** How many of the next first submissions are drawn whatever the level. */
export function forcedLeft({ forced, sop }: QualityState, sopVersion: number): number {
  return Math.max(forced, firstLeftOn(sop, sopVersion))
}

function firstLeftOn(sop: QualityState['sop'], version: number): number {
  if (version === 0 || version < sop.version) return 0
  return version > sop.version ? firstOnSop : Math.max(0, firstOnSop - sop.submissions)
}

/** A first submission locked uses up one of each forced count, in any stage. The same state where there is none. */
export function submissionLocked(quality: QualityState, sopVersion: number): QualityState {
  if (forcedLeft(quality, sopVersion) === 0) return quality
  const { sop } = quality
  const counts = firstLeftOn(sop, sopVersion) > 0
  const submissions = sopVersion > sop.version ? 1 : sop.submissions + 1
  return {
    ...quality,
    forced: Math.max(0, quality.forced - 1),
    sop: counts ? { version: sopVersion, submissions } : sop,
  }
}
