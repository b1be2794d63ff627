import { normalBelow } from './distributions.ts'

/** One week of a window that was fixed beforehand. */
export interface Week {
  readonly reworks: number
  readonly reviewed: number
  /** Reworks that were really found, where the other two are what weighted reviews are worth. */
  readonly found?: number
}

export interface Trend {
  /** Cochran-Armitage; negative where the share falls. Undefined where the data have no spread. */
  readonly z: number | undefined
  /** One-sided chance of so much falling, if nothing changes. */
  readonly fallingByChance: number | undefined
  readonly answer: 'falling' | 'rising' | 'no_clear_change' | 'not_enough_data'
}

const fewestWeeks = 6
const fewestReworks = 5
const oneInTwenty = 0.05

/** "Rework falling week over week", answered only where six weeks and five reworks are there (quality, section 3). */
export function reworkTrend(weeks: readonly Week[]): Trend {
  const z = cochranArmitage(weeks)
  const fallingByChance = z === undefined ? undefined : normalBelow(z)
  const reworks = weeks.reduce((sum, week) => sum + (week.found ?? week.reworks), 0)
  const reviewedWeeks = weeks.filter(({ reviewed }) => reviewed > 0).length
  const isEnough = reviewedWeeks >= fewestWeeks && reworks >= fewestReworks
  return { z, fallingByChance, answer: isEnough ? answerOf(fallingByChance) : 'not_enough_data' }
}

function answerOf(fallingByChance: number | undefined): Trend['answer'] {
  if (fallingByChance === undefined) return 'no_clear_change'
  if (fallingByChance <= oneInTwenty) return 'falling'
  return fallingByChance >= 1 - oneInTwenty ? 'rising' : 'no_clear_change'
}

/** Trend of shares over evenly spaced weeks (Cochran 1954, Armitage 1955), standard normal if nothing changes. */
export function cochranArmitage(weeks: readonly Week[]): number | undefined {
  let [reworks, reviewed, scores, squares, crossed] = [0, 0, 0, 0, 0]
  for (const [score, week] of weeks.entries()) {
    reworks += week.reworks
    reviewed += week.reviewed
    scores += score * week.reviewed
    squares += score * score * week.reviewed
    crossed += score * week.reworks
  }
  const share = reworks / reviewed
  const variance = share * (1 - share) * (squares - (scores * scores) / reviewed)
  return variance > 0 ? (crossed - share * scores) / Math.sqrt(variance) : undefined
}
