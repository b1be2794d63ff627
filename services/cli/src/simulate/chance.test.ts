import { describe, expect, it } from 'vitest'
import { Chance } from './chance.ts'

const names = Array.from({ length: 20_000 }, (_, number) => `item ${number}`)

describe('Chance by name', () => {
  it('gives the same name the same draw, and another seed another one', () => {
    expect(new Chance(7).uniform('a')).toBe(new Chance(7).uniform('a'))
    expect(new Chance(7).uniform('a')).not.toBe(new Chance(8).uniform('a'))
  })

  it('is even: ten equal parts are met equally often (chi-square with 9 degrees of freedom below its 99.9 %)', () => {
    const counts = new Array<number>(10).fill(0)
    for (const name of names) counts[new Chance(7).below(10, name)] = (counts[new Chance(7).below(10, name)] ?? 0) + 1
    const expected = names.length / 10
    expect(counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(27.9)
  })

  it('happens as often as it should, within three standard errors', () => {
    const happened = names.filter((name) => new Chance(7).happens(0.05, name)).length / names.length
    expect(Math.abs(happened - 0.05)).toBeLessThan(3 * Math.sqrt((0.05 * 0.95) / names.length))
    expect(names.some((name) => new Chance(7).happens(0, name))).toBe(false)
  })

  it('waits as long as the mean says, within three standard errors', () => {
    const mean = names.reduce((sum, name) => sum + new Chance(7).exponential(8, name), 0) / names.length
    expect(Math.abs(mean - 8)).toBeLessThan((3 * 8) / Math.sqrt(names.length))
  })
})
