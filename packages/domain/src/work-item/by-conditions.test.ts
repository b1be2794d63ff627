import { describe, expect, it } from 'vitest'
import { savePolicies } from '../client/policies.ts'
import { after, client, codesOf, noon } from '../samples.fixture.ts'
import type { Clock } from '../sla/clock.ts'
import type { ClockConditions } from '../sla/conditions.ts'
import { hour, hours, policyWith } from '../sla/samples.fixture.ts'
import { clocksOnSentBack } from './clocks-on-change.ts'
import { withChanged } from './evolve.ts'
import {
  type ClockChange,
  clocksOnBlock,
  clocksOnDelivery,
  clocksOnEnd,
  clocksOnReopen,
  clocksOnResume,
  clocksOnStart,
  openingClocks,
  promisesOf,
} from './promises.ts'

const save = (turnaround: ClockConditions, more: object = {}) =>
  savePolicies(client, 'client', [{ ...policyWith(hours(8)), id: 'default', conditions: { turnaround }, ...more }])
const under = (turnaround: ClockConditions, facts = {}) =>
  promisesOf(after('client', client, save(turnaround)), { client: 'client', priority: 'normal', ...facts })
type Promised = ReturnType<typeof under>

/** The clocks after each step, one step an hour. */
function walk(...steps: readonly ((clocks: readonly Clock[], at: number) => ClockChange)[]): Clock[] {
  return steps.reduce<Clock[]>(
    (clocks, step, hoursOn) => withChanged(clocks, step(clocks, noon + hoursOn * hour).clocks),
    [],
  )
}

const makes = (promises: Promised) => (_: readonly Clock[], at: number) => openingClocks(promises, 1, at)
const starts = (promises: Promised) => (clocks: readonly Clock[], at: number) => clocksOnStart(promises, clocks, at)
const waits = (promises: Promised, whom: 'client' | 'third_party') => (clocks: readonly Clock[], at: number) =>
  clocksOnBlock(promises, clocks, whom, at)
const goesOn = (promises: Promised, whom: 'client' | 'third_party') => (clocks: readonly Clock[], at: number) =>
  clocksOnResume(promises, clocks, whom, at)
const delivers = (promises: Promised) => (clocks: readonly Clock[], at: number) =>
  clocksOnDelivery(promises, clocks, at)

const said = (clocks: readonly Clock[]) => clocks.map(({ cycle, state, startedAt }) => [cycle, state, startedAt - noon])

const whenBegun: ClockConditions = { start: [{ state: ['in_progress'] }] }

describe('Conditions of a policy', () => {
  it('sla rule 22: start a clock once they hold, and what has none happens when it always does', () => {
    const promises = under(whenBegun)
    expect(walk(makes(promises))).toEqual([])
    expect(said(walk(makes(promises), starts(promises)))).toEqual([[1, 'running', hour]])
    expect(said(walk(makes(promises), starts(promises), waits(promises, 'client')))[0]?.[1]).toBe('paused')
    expect(said(walk(makes(promises), starts(promises), delivers(promises)))).toEqual([[1, 'hit', hour]])
    const back = walk(makes(promises), starts(promises), delivers(promises), (clocks, at) =>
      clocksOnReopen(promises, { clocks, cycle: 1 }, at),
    )
    expect(said(back)).toEqual([[1, 'hit', hour]])
    const again = withChanged(back, clocksOnStart(promises, back, noon + 5 * hour).clocks)
    expect(said(again)).toEqual([
      [1, 'hit', hour],
      [2, 'running', 5 * hour],
    ])
  })

  it('sla rule 22: ask for what the policy was chosen by too', () => {
    const urgent = { start: [{ state: ['open'], priority: ['urgent'] }] }
    expect(walk(makes(under(urgent)))).toEqual([])
    expect(said(walk(makes(under(urgent, { priority: 'urgent' }))))).toEqual([[1, 'running', 0]])
  })

  it('sla rule 22: pause and resume by these alone', () => {
    const promises = under({
      start: [{ state: ['open'] }],
      pause: [{ state: ['blocked'], waits_for: ['third_party'] }],
      resume: [{ state: ['in_progress'] }],
    })
    const begun = [makes(promises), starts(promises)] as const
    expect(said(walk(...begun, waits(promises, 'client')))[0]?.[1]).toBe('running')
    expect(said(walk(...begun, waits(promises, 'third_party')))[0]?.[1]).toBe('paused')
    const on = walk(...begun, waits(promises, 'third_party'), goesOn(promises, 'third_party'))
    expect(on[0]).toMatchObject({ state: 'running', pausedBusinessMs: hour })
  })

  it('sla rule 22: stop, begin anew and call off, each at the first moment at which it holds', () => {
    const promises = under({
      start: [{ state: ['open', 'in_progress'] }],
      stop: [{ state: ['blocked'] }],
      reset: [{ state: ['rework'] }],
      cancel: [{ state: ['delivered'] }],
    })
    expect(said(walk(makes(promises), starts(promises), waits(promises, 'client')))).toEqual([[1, 'hit', 0]])
    const reworked = walk(makes(promises), starts(promises), (clocks, at) =>
      clocksOnSentBack(promises, clocks, null, at),
    )
    expect(said(reworked)).toEqual([
      [1, 'cancelled', 0],
      [2, 'running', 2 * hour],
    ])
    expect(said(walk(makes(promises), delivers(promises)))).toEqual([[1, 'cancelled', 0]])
  })

  it('sla rule 22: of two that hold at once the earlier step goes first; sla rule 36: what is cancelled has no clock that runs', () => {
    const promises = under({ start: [{ state: ['open'] }], stop: [{ state: ['cancelled'] }] })
    const ends = (state: string) => (clocks: readonly Clock[], at: number) => clocksOnEnd(promises, clocks, at, state)
    expect(said(walk(makes(promises), ends('cancelled')))).toEqual([[1, 'hit', 0]])
    expect(said(walk(makes(promises), ends('merged')))).toEqual([[1, 'cancelled', 0]])
  })

  it('sla rule 41: are pinned on the clock: a policy saved since changes nothing of one that runs', () => {
    const before = under({ start: [{ state: ['open'] }], stop: [{ state: ['in_progress'] }] })
    const since = under({ start: [{ state: ['delivered'] }], stop: [{ state: ['merged'] }] })
    expect(said(walk(makes(before), starts(since)))).toEqual([[1, 'hit', 0]])
  })
})

describe('Conditions that cannot work', () => {
  it.each([
    ['a start that never is', { start: [] }, 'never_starts'],
    ['a pause without a resume', { ...whenBegun, pause: [{ waits_for: ['client'] }] }, 'never_resumes'],
    ['a fact that nobody knows', { start: [{ colour: ['red'] }] }, 'fact_unknown'],
    ['a state that no item has', { start: [{ state: ['in_review'] }] }, 'value_unknown'],
    [
      'a pause that waits for ourselves',
      { ...whenBegun, pause: [{ state: ['blocked'] }], resume: [{ state: ['in_progress'] }] },
      'pauses_for_agency',
    ],
  ])('sla rule 23: %s is refused with the reason', (_, conditions, code) => {
    expect(codesOf(save(conditions as ClockConditions))).toContain(code)
  })

  it('sla rule 23: of a clock that is not promised are refused', () => {
    const conditions = { response: whenBegun }
    expect(codesOf(save(whenBegun, { conditions }))).toContain('not_promised')
  })
})
