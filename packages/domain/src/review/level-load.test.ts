import { describe, expect, it } from 'vitest'
import { levelLoad, type Pending } from './level-load.ts'

const pending = (id: string, changes: Partial<Pending> = {}): Pending => ({
  ...{ id, state: 'requested', authors: ['anna'], round: 1, reviewerId: null },
  ...changes,
})
const suggested = (list: readonly Pending[], reviewers = ['rita', 'paul'], cap = 20) =>
  Object.fromEntries(levelLoad(list, reviewers, cap))

describe('quality rule 18: who should take a review', () => {
  it('is whoever has least of what is claimed, assigned and suggested so far, most urgent first', () => {
    const list = [
      pending('a', { state: 'claimed', reviewerId: 'paul' }),
      pending('b', { assignedTo: 'paul' }),
      ...['c', 'd', 'e', 'f'].map((id) => pending(id)),
    ]
    expect(suggested(list)).toEqual({ a: 'paul', b: 'paul', c: 'rita', d: 'rita', e: 'paul', f: 'rita' })
  })

  it('is nobody beyond the cap, and nobody about their own work', () => {
    expect(suggested([pending('a'), pending('b'), pending('c')], ['rita', 'paul'], 1)).toEqual({
      ...{ a: 'paul', b: 'rita', c: null },
    })
    expect(suggested([pending('a', { authors: ['paul', 'rita'] })])).toEqual({ a: null })
  })

  it('quality rule 9: who should take a review is the reviewer of the round before, unless they are away or at the cap', () => {
    const second = pending('b', { state: 'resubmitted', round: 2, reviewerId: 'rita' })
    const first = pending('a', { state: 'claimed', reviewerId: 'rita' })
    expect(suggested([first, second])).toEqual({ a: 'rita', b: 'rita' })
    expect(suggested([first, second], ['paul'])).toEqual({ a: 'rita', b: 'paul' })
    expect(suggested([first, second], ['rita', 'paul'], 1)).toEqual({ a: 'rita', b: 'paul' })
  })

  it('is never somebody whose claim would be refused', () => {
    const changes = { state: 'resubmitted', round: 2, reviewerId: 'rita' } as const
    expect(suggested([pending('a', { ...changes, authors: ['anna', 'rita'] })])).toEqual({ a: 'paul' })
    const given = pending('a', { assignedTo: 'rita' })
    expect(suggested([given, pending('b', changes)], ['rita', 'paul'], 1)).toEqual({ a: 'rita', b: 'rita' })
    expect(suggested([given], ['paul'])).toEqual({ a: 'paul' })
    expect(suggested([pending('a', { assignedTo: 'rita', authors: ['rita'] })])).toEqual({ a: 'paul' })
  })

  it('is the same however the reviewers are listed', () => {
    const list = ['a', 'b', 'c'].map((id) => pending(id))
    expect(suggested(list, ['rita', 'paul', 'dana'])).toEqual(suggested(list, ['dana', 'paul', 'rita']))
  })
})
