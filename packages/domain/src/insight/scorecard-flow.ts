import { counted } from '../counted.ts'
import { exactFallingByChance, type Group } from '../quality/estimates/exact-trend.ts'
import type { IntakeWay } from './agree-intake.ts'
import type { Answered } from './scorecard.ts'
import type { ScorecardFacts } from './scorecard-facts.ts'

const weeksAsked = 4
const reviewedAsked = 30
const reworksAsked = 5
const oneInTwenty = 0.05
const intakeAsked = 0.9
const madeAsked = 5

interface ReworkFall {
  readonly reviewed: number
  readonly reworks: number
  /** One-sided exact chance of so much falling if nothing changes; undefined where nothing can be told. */
  readonly byChance: number | undefined
  readonly answer: 'yes' | 'no' | 'not_yet'
}

/**
 * *Rework falling* at day 30: exact Cochran-Armitage over 4 client weeks with at least 30 reviewed first submissions and 5
 * reworks, else "not yet" (domain, section 12); yes at one chance in twenty or less.
 */
function reworkFall(weeks: readonly Group[]): ReworkFall {
  const reviewed = weeks.reduce((sum, week) => sum + week.reviewed, 0)
  const reworks = weeks.reduce((sum, week) => sum + week.reworks, 0)
  const byChance = exactFallingByChance(weeks)
  const isEnough = weeks.length === weeksAsked && reviewed >= reviewedAsked && reworks >= reworksAsked
  if (!isEnough || byChance === undefined) return { reviewed, reworks, byChance, answer: 'not_yet' }
  return { reviewed, reworks, byChance, answer: byChance <= oneInTwenty ? 'yes' : 'no' }
}

export function reworkFalling({ weeks, reworkEvidence: evidence }: ScorecardFacts): Answered {
  const { reviewed, reworks, byChance, answer } = reworkFall(weeks)
  const shares = weeks.map((week) => `${week.reworks}/${week.reviewed}`).join(', ')
  const said = `${counted(reworks, 'rework')} in ${counted(reviewed, 'reviewed first submission')} of four weeks (${shares})`
  const why =
    answer === 'not_yet'
      ? `at least ${reviewedAsked} reviews and ${reworksAsked} reworks are needed to tell`
      : `${answer === 'yes' ? 'rework falls' : 'no sign that rework falls'} (p = ${byChance?.toPrecision(2)})`
  return { answer, because: `${said}; ${why}`, evidence }
}

/** Share of items that came in through the agreed intake, plus a confirmation by the client (domain, section 12). */
export function intakeKnown({ intake, intakeEvidence: evidence, made }: ScorecardFacts): Answered {
  if (intake === undefined) return { answer: 'not_yet', because: 'No intake is agreed yet', evidence }
  const share = made.all === 0 ? 0 : made.agreed / made.all
  const said = `${made.agreed} of ${counted(made.all, 'item')} came through the agreed intake (${wordsOf(intake.ways)})`
  if (made.all < madeAsked) return { answer: 'not_yet', because: `${said}; ${madeAsked} are needed to tell`, evidence }
  if (share < intakeAsked) return { answer: 'no', because: `${said}; the target is 90 %`, evidence }
  if (intake.confirmed === undefined)
    return { answer: 'not_yet', because: `${said}; the client has not confirmed it yet`, evidence }
  return { answer: 'yes', because: `${said}, and the client confirmed it: “${intake.confirmed.note}”`, evidence }
}

const words: Readonly<Record<IntakeWay, string>> = {
  client: 'entered by the client’s people',
  inbound: 'by an inbound webhook',
  cadence: 'recurring on a schedule',
  agency: 'entered by the agency',
}

const wordsOf = (ways: readonly IntakeWay[]) => ways.map((way) => words[way]).join(', ')
