import { isExhausted, promoted, recordOutcome } from '@understudy/domain/quality/fold'
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
  const next = xoshiro128(seed)
  let shown = 0
  let reviews = 0
  for (let person = 0; person < people; person++) {
    const quality = firstAttempt(plan, () => next() < seenErrors)
    if (!quality.shown) continue
    shown += 1
    reviews += quality.inAttempt
  }
  return { people, shown, meanReviews: reviews / shown }
}

function firstAttempt(plan: Plan, fails: () => boolean): QualityState {
  let quality = startQuality(plan.id)
  while (quality.attempt === 1 && !quality.shown)
    quality = recordOutcome(plan, quality, fails() ? rework : pass).quality
  return quality
}

/** Reviews until competence is shown, over as many attempts as the plan allows; infinite for who never gets there. */
export function foldArrivals(plan: Plan, seenErrors: number, people: number, seed: number): number[] {
  const next = xoshiro128(seed)
  return Array.from({ length: people }, () => {
    let quality = startQuality(plan.id)
    let reviews = 0
    for (; !quality.shown && !isExhausted(plan, quality); reviews++)
      quality = recordOutcome(plan, quality, next() < seenErrors ? rework : pass).quality
    return quality.shown ? reviews : Number.POSITIVE_INFINITY
  })
}

/** Reviews from a promotion to the demotion, of many people with one rate of seen errors. */
export function foldSpells(plan: Plan, seenErrors: number, spells: number, seed: number): FoldedSpells {
  const next = xoshiro128(seed)
  const lengths = Array.from({ length: spells }, () => spellLength(plan, () => next() < seenErrors))
  const meanReviews = lengths.reduce((sum, length) => sum + length, 0) / spells
  const variance = lengths.reduce((sum, length) => sum + (length - meanReviews) ** 2, 0) / (spells - 1)
  return { spells, meanReviews, standardError: Math.sqrt(variance / spells) }
}

function spellLength(plan: Plan, fails: () => boolean): number {
  let quality = promoted(plan, startQuality(plan.id), at)
  let length = 0
  for (; quality.independentSince !== null; length++)
    quality = recordOutcome(plan, quality, fails() ? rework : pass).quality
  return length
}

/** xoshiro128** of Blackman and Vigna 2018, seeded by splitmix32; from 0 up to, but without, 1. */
function xoshiro128(seed: number): () => number {
  let mixed = seed | 0
  const word = () => {
    mixed = (mixed + 0x9e3779b9) | 0
    let z = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return z ^ (z >>> 16)
  }
  let [a, b, c, d] = [word(), word(), word(), word()]
  const rotated = (value: number, bits: number) => (value << bits) | (value >>> (32 - bits))
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return (result >>> 0) / 2 ** 32
  }
}
