import { describe, expect, it } from 'vitest'
import { castOf, simulatedAgencyId } from './cast.ts'
import { Chance } from './chance.ts'
import { judge } from './judge.ts'
import { usualOptions } from './simulation-options.ts'
import type { Truth } from './truth.ts'

const chance = new Chance(7)
const world = { critical: 0, processCaused: 0 }
const names = Array.from({ length: 4_000 }, (_, item) => `item ${item}`)

function sentBack(reviewer: { missRate: number; severity: number }, truth: Truth): number {
  const all = names.map((name) => judge(chance, world, reviewer, truth, name))
  return all.filter(({ verdict }) => verdict !== 'passed').length / names.length
}

describe('A reviewer', () => {
  it('misses their share of errors, and finds all others', () => {
    expect(sentBack({ missRate: 0, severity: 0 }, 'error')).toBe(1)
    expect(Math.abs(sentBack({ missRate: 0.2, severity: 0 }, 'error') - 0.8)).toBeLessThan(0.02)
  })

  it('sends right and mended work back as often as they are severe', () => {
    expect(sentBack({ missRate: 0, severity: 0 }, 'right')).toBe(0)
    expect(Math.abs(sentBack({ missRate: 0, severity: 0.1 }, 'mended') - 0.1)).toBeLessThan(0.015)
  })

  it('names a theme, a comment and a cause with work that comes back', () => {
    const found = judge(chance, { critical: 1, processCaused: 1 }, { missRate: 0, severity: 0 }, 'critical', 'x')
    expect(found.verdict).toBe('critical')
    expect(found.themes).toHaveLength(1)
    expect(found.cause).not.toBe('assistant')
  })
})

describe('The reviewers of a simulation', () => {
  it('miss on average what was asked for, some more and some less', () => {
    const options = { ...usualOptions, missRate: 0.2, severity: 0.05, reviewers: 5 }
    const { reviewers } = castOf(options, simulatedAgencyId(options, 1))
    const mean = (of: 'missRate' | 'severity') => reviewers.reduce((sum, one) => sum + one[of], 0) / reviewers.length
    expect(mean('missRate')).toBeCloseTo(0.2)
    expect(mean('severity')).toBeCloseTo(0.05)
    expect(new Set(reviewers.map(({ missRate }) => missRate)).size).toBe(5)
  })
})
