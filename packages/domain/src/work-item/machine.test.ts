import { describe, expect, it } from 'vitest'
import { workItemMoves, workItemStates } from './machine.ts'

const next = (state: string, event: string, reworked = false) => workItemMoves.next(state, event, { reworked })

/** The page's own lines (domain, section 6), one a row. */
const lines = [
  ['open', 'started', 'in_progress'],
  ['in_progress', 'blocked', 'blocked'],
  ['blocked', 'resumed', 'in_progress'],
  ['in_progress', 'submitted', 'submitted'],
  ['submitted', 'delivered', 'delivered'],
  ['submitted', 'held_for_review', 'in_review'],
  ['in_review', 'delivered', 'delivered'],
  ['in_review', 'sent_back', 'rework'],
  ['in_review', 'rejected', 'rejected'],
  ['rework', 'started', 'in_progress'],
  ['rework', 'verdict_turned', 'delivered'],
  ['rejected', 'verdict_turned', 'delivered'],
  ['delivered', 'accepted', 'accepted'],
  ['delivered', 'reopened', 'reopened'],
  ['accepted', 'reopened', 'reopened'],
  ['reopened', 'started', 'in_progress'],
] as const

describe('A work item', () => {
  it.each(lines)('goes from %s by %s to %s', (from, event, to) => {
    expect(next(from, event)).toBe(to)
  })

  it('is delivered by a verdict turned into a pass while in progress, blocked too, only after rework', () => {
    for (const state of ['in_progress', 'blocked']) {
      expect(next(state, 'verdict_turned', true)).toBe('delivered')
      expect(next(state, 'verdict_turned', false)).toBeUndefined()
    }
  })

  it('can be cancelled or merged in any state before delivery, and reopened', () => {
    const before = ['open', 'in_progress', 'blocked', 'submitted', 'in_review', 'rework', 'reopened']
    for (const event of ['cancelled', 'merged'])
      expect(workItemStates.filter((state) => next(state, event) === event).toSorted()).toEqual(before.toSorted())
  })

  it('is never handed in twice, nor delivered without having been handed in', () => {
    expect(workItemStates.filter((state) => next(state, 'submitted') !== undefined)).toEqual(['in_progress'])
    expect(workItemStates.filter((state) => next(state, 'delivered') !== undefined)).toEqual(['submitted', 'in_review'])
  })

  it('can go to another person in any state in which somebody works on it or will', () => {
    const movable = workItemStates.filter((state) => next(state, 'assigned') !== undefined)
    expect(movable).toEqual(['open', 'in_progress', 'blocked', 'rework', 'reopened'])
  })
})
