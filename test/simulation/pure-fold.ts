import { Chance } from '@understudy/cli/simulate/chance'
import { promoted, recordOutcome } from '@understudy/domain/quality/fold'
import type { Outcome } from '@understudy/domain/quality/outcome'
import type { Plan } from '@understudy/domain/quality/plan'
import { type QualityState, startQuality } from '@understudy/domain/quality/quality-state'

export interface FoldedShare {
  readonly people: number
  readonly shown: number
  readonly meanReviews: number
}

export interface FoldedSpells {
  readonly spells: number
  readonly meanReviews: number
  /** Of the mean, from the spread of the spells. */
  readonly standardError: number
}

const at = Date.UTC(2026, 0, 5, 12)
const pass: Outcome = { at, result: 'pass', isProcess: false, drawKind: 'all', isCurrent: true, day: '2026-01-05' }
const rework: Outcome = { ...pass, result: 'rework' }

/** First attempts of many people with one rate of seen errors, by the fold alone: no engine, no ledger. */
export function foldAttempts(plan: Plan, seenErrors: number, people: number, seed: number): FoldedShare {
  const chance = new Chance(seed)
  let shown = 0
  let reviews = 0
  for (let person = 0; person < people; person++) {
    const quality = firstAttempt(plan, (review) => chance.happens(seenErrors, `${person} ${review}`))
    if (!quality.shown) continue
    shown += 1
    reviews += quality.inAttempt
  }
  return { people, shown, meanReviews: reviews / shown }
}

function firstAttempt(plan: Plan, fails: (review: number) => boolean): QualityState {
  let quality = startQuality(plan.id)
  for (let review = 0; quality.attempt === 1 && !quality.shown; review++)
    quality = recordOutcome(plan, quality, fails(review) ? rework : pass).quality
  return quality
}

/** Reviews from a promotion to the demotion, of many people with one rate of seen errors. */
export function foldSpells(plan: Plan, seenErrors: number, spells: number, seed: number): FoldedSpells {
  const chance = new Chance(seed)
  const lengths = Array.from({ length: spells }, (_, spell) => spellLength(plan, chance, seenErrors, spell))
  const meanReviews = lengths.reduce((sum, length) => sum + length, 0) / spells
  const variance = lengths.reduce((sum, length) => sum + (length - meanReviews) ** 2, 0) / (spells - 1)
  return { spells, meanReviews, standardError: Math.sqrt(variance / spells) }
}

function spellLength(plan: Plan, chance: Chance, seenErrors: number, spell: number): number {
  let quality = promoted(plan, startQuality(plan.id), at)
  let length = 0
  for (; quality.independentSince !== null; length++)
    quality = recordOutcome(plan, quality, chance.happens(seenErrors, `${spell} ${length}`) ? rework : pass).quality
  return length
}
