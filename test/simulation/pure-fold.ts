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

export interface FoldedLadder {
  readonly items: number
  /** Shares of all work: reviewed, and delivered with an error. */
  readonly reviewed: number
  readonly outgoing: number
  /** Of these shares, from the spread between people. */
  readonly standardErrors: { readonly reviewed: number; readonly outgoing: number }
}

/**
 * Work of many independent people on the ladder in the long run, each item drawn at the level in force. A drawn error is
 * mended before it goes out, unless nothing is held. Whoever is demoted is promoted again at once: either way their next
 * work is reviewed in full.
 */
export function foldLadders(plan: Plan, errors: number, people: number, seed: number, held = true): FoldedLadder {
  const next = xoshiro128(seed)
  const shares = Array.from({ length: people }, () => ladderShares(plan, errors, next, held))
  const mean = (of: (one: LadderShares) => number) => shares.reduce((sum, one) => sum + of(one), 0) / people
  const error = (of: (one: LadderShares) => number) =>
    Math.sqrt(mean((one) => (of(one) - mean(of)) ** 2) / (people - 1))
  const [reviewed, outgoing] = [(one: LadderShares) => one.reviewed, (one: LadderShares) => one.outgoing]
  return {
    ...{ items: people * itemsOnLadder, reviewed: mean(reviewed), outgoing: mean(outgoing) },
    standardErrors: { reviewed: error(reviewed), outgoing: error(outgoing) },
  }
}

interface LadderShares {
  readonly reviewed: number
  readonly outgoing: number
}

/** The first ones are left out: the ladder begins at 100 %. */
const itemsBefore = 500
const itemsOnLadder = 5_000

function ladderShares(plan: Plan, errors: number, next: () => number, held: boolean): LadderShares {
  let quality = promoted(plan, startQuality(plan.id), at)
  let reviewed = 0
  let outgoing = 0
  for (let item = -itemsBefore; item < itemsOnLadder; item++) {
    const isWrong = next() < errors
    const { num, den } = plan.levels[quality.level] as Plan['levels'][number]
    const isDrawn = next() < num / den
    if (item >= 0 && isDrawn) reviewed += 1
    if (item >= 0 && isWrong && !(isDrawn && held)) outgoing += 1
    if (!isDrawn) continue
    quality = recordOutcome(plan, quality, isWrong ? rework : pass).quality
    if (quality.independentSince === null) quality = promoted(plan, quality, at)
  }
  return { reviewed: reviewed / itemsOnLadder, outgoing: outgoing / itemsOnLadder }
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
