import { describe, expect, it } from 'vitest'
import { type Condition, checkConditions } from './conditions.ts'

const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code)

const names = ['client', 'task_type', 'priority', 'risk', 'stage', 'state', 'waits_for']
const values = Array.from({ length: 200 }, (_, index) => `value ${index}`)
const broadest: Condition = Object.fromEntries(names.map((name) => [name, values]))

/** Twenty conditions of seven facts and as many values as can be said, that take all of the broadest together. */
const slices = Array.from({ length: 20 }, (_, index): Condition => {
  return { ...broadest, stage: values.slice(index * 10, index * 10 + 10) }
})

describe('Conditions as broad as they can be said', () => {
  it('sla rule 23: are told at once whether a start lies within stop and cancel, whichever of them takes it', () => {
    const start = Array.from({ length: 20 }, () => broadest)
    const within = { start, stop: slices.slice(0, 10), cancel: slices.slice(10) }
    expect(codes(checkConditions('turnaround', within))).toEqual(['never_starts'])
    expect(checkConditions('turnaround', { ...within, cancel: slices.slice(11) })).toEqual([])
  })

  it('sla rule 23: are told at once whether any resume lies outside the pause', () => {
    const stuck = { start: [{}], pause: slices, resume: slices }
    expect(codes(checkConditions('turnaround', stuck))).toEqual(['never_resumes'])
    expect(checkConditions('turnaround', { ...stuck, pause: slices.slice(1) })).toEqual([])
  })
})
