import { describe, expect, it } from 'vitest'
import { delegationMoves, stages } from './machine.ts'

const none = { pausedFrom: null }
const next = (state: string, event: string, pausedFrom: (typeof stages)[number] | null = null) =>
  delegationMoves.next(state, event, { pausedFrom })

describe('A delegation', () => {
  it('takes the stages one after another, and none can be skipped', () => {
    expect(next('assigned', 'shadow_started')).toBe('shadow')
    expect(next('shadow', 'reverse_shadow_started')).toBe('reverse_shadow')
    expect(next('reverse_shadow', 'promoted')).toBe('independent')
    expect(next('independent', 'demoted')).toBe('reverse_shadow')
    expect(next('assigned', 'promoted')).toBeUndefined()
    expect(next('shadow', 'promoted')).toBeUndefined()
    expect(next('assigned', 'reverse_shadow_started')).toBeUndefined()
    expect(next('reverse_shadow', 'demoted')).toBeUndefined()
  })

  it('can be paused in every stage and goes back to where it was', () => {
    for (const stage of stages) {
      expect(next(stage, 'paused')).toBe('paused')
      expect(next('paused', 'resumed', stage)).toBe(stage)
    }
    expect(next('paused', 'resumed')).toBeUndefined()
    expect(next('paused', 'promoted', 'reverse_shadow')).toBeUndefined()
  })

  it('can end from anywhere, once', () => {
    for (const state of [...stages, 'paused']) expect(next(state, 'ended')).toBe('ended')
    expect(delegationMoves.allowed('ended', none)).toEqual([])
  })
})
