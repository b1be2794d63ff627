import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCalendar } from './business-calendar.ts'
import { due, elapsed } from './business-time.ts'
import { calendars, instants } from './calendars.arbitrary.ts'
import { type Clock, isOpenClock } from './clock.ts'
import { applyZoneData, changePolicy } from './clock-change.ts'
import { type ClockFact, type ClockSetting, clockFromFacts } from './clock-facts.ts'
import { pauseClock, resumeClock } from './clock-pause.ts'
import { reopenClock, startClock } from './clock-start.ts'
import { cancelClock, resetClock, stopClock } from './clock-stop.ts'
import { settle } from './clock-wake.ts'
import type { WaitsFor } from './policy.ts'
import { at, everyDay, hour, hours, officeCalendar, policyWith, wall } from './samples.fixture.ts'
import { mergeSpans } from './spans.ts'
import type { Target } from './target.ts'

const setting: ClockSetting = {
  ...{ kind: 'turnaround', policy: policyWith(hours(8)), calendar: officeCalendar, calendarVersion: 1 },
}
const question = { kind: 'pause', reason: 'question', waitsFor: 'client' } as const
/** A fact without its instant. */
type Unplaced<F = ClockFact> = F extends ClockFact ? Omit<F, 'at'> : never

const fact = (when: string, step: Unplaced) => ({ ...step, at: at(when) }) as ClockFact

const facts: ClockFact[] = [
  fact('2026-06-01T09:00', { kind: 'start' }),
  fact('2026-06-01T10:00', question),
  fact('2026-06-01T12:00', { kind: 'resume' }),
  fact('2026-06-01T13:00', { kind: 'change', policy: policyWith(hours(4), { version: 2 }) }),
  fact('2026-06-01T15:00', { kind: 'stop' }),
  fact('2026-06-02T15:00', { kind: 'reopen' }),
  fact('2026-06-02T16:00', { kind: 'cancel' }),
]

describe('a clock from its facts', () => {
  it('sla rule 30: events that arrive out of order give the same clock once all have arrived', () => {
    const cycles = clockFromFacts(setting, facts)
    expect(cycles.map(({ cycle, state, dueAt }) => [cycle, state, wall(dueAt)])).toEqual([
      [1, 'hit', '2026-06-01T15:00'],
      [2, 'cancelled', '2026-06-03T11:00'],
    ])
    expect(clockFromFacts(setting, [...facts].reverse())).toEqual(cycles)
  })

  it('sla rule 37: what counts is when it happened, so a finish that becomes known late takes the breach back', () => {
    const known = facts.slice(0, 1).concat(fact('2026-06-03T09:00', { kind: 'cancel' }))
    expect(clockFromFacts(setting, known)[0]?.breachedAt).toBe(at('2026-06-01T17:00'))
    const all = [...known, fact('2026-06-01T16:00', { kind: 'stop' })]
    expect(clockFromFacts(setting, all)[0]).toMatchObject({ state: 'hit' })
    expect(clockFromFacts(setting, all)[0]?.breachedAt).toBeUndefined()
  })

  it('sla rule 45: rebuilding a clock is deterministic and sends nothing', () => {
    const once = clockFromFacts(setting, facts)
    expect(JSON.stringify(clockFromFacts(setting, facts))).toBe(JSON.stringify(once))
    const warned = [...facts.slice(0, 1), fact('2026-06-01T13:00', { kind: 'warned', percent: 50 })]
    const [clock] = clockFromFacts(setting, warned)
    expect([clock?.warned, wall(clock?.warnAt)]).toEqual([[50], '2026-06-01T15:00'])
  })

  it('sla small print: at one instant changes come first, then start, pause, resume, stop, reset, cancel, merge, reopen', () => {
    const steps: Unplaced[] = [
      { kind: 'change', policy: policyWith(hours(2), { version: 2 }) } as ClockFact,
      ...[{ kind: 'start' }, question, { kind: 'resume' }, { kind: 'stop' }, { kind: 'reopen' }].map(
        (step) => step as ClockFact,
      ),
    ]
    const together = steps.map((step) => fact('2026-06-01T09:00', step))
    const cycles = clockFromFacts(setting, together)
    expect(cycles.map(({ state, policyVersion }) => [state, policyVersion])).toEqual([
      ['hit', 2],
      ['running', 2],
    ])
    fc.assert(
      fc.property(fc.shuffledSubarray(together, { minLength: together.length }), (shuffled) => {
        expect(clockFromFacts(setting, shuffled)).toEqual(cycles)
      }),
    )
  })

  it('sla small print: an event at the deadline comes before the deadline', () => {
    const paused = [
      facts[0] as ClockFact,
      fact('2026-06-01T17:00', question),
      fact('2026-06-02T10:00', { kind: 'stop' }),
    ]
    expect(clockFromFacts(setting, paused)[0]?.state).toBe('hit')
  })

  it('sla small print: merge ends like cancel, a reset opens the next cycle, and facts without a clock change nothing', () => {
    const merged = [facts[0] as ClockFact, fact('2026-06-01T10:00', { kind: 'merge' })]
    expect(clockFromFacts(setting, merged)[0]?.state).toBe('cancelled')
    const reset = [facts[0] as ClockFact, fact('2026-06-01T10:00', { kind: 'reset' })]
    expect(clockFromFacts(setting, reset).map(({ cycle, state }) => [cycle, state])).toEqual([
      [1, 'cancelled'],
      [2, 'running'],
    ])
    const idle: Unplaced[] = [question, { kind: 'stop' }, { kind: 'reset' }, { kind: 'reopen' }]
    expect(
      clockFromFacts(
        setting,
        idle.map((step) => fact('2026-06-01T10:00', step)),
      ),
    ).toEqual([])
  })

  it('sla small print: new zone data and a recompute apply from their instant on', () => {
    const calendar = compileCalendar(everyDay([['09:00', '13:00']]))
    const changed = (step: Unplaced) =>
      clockFromFacts(setting, [facts[0] as ClockFact, fact('2026-06-01T10:00', step)])[0]
    const zone = changed({ kind: 'zone_data', calendar } as ClockFact)
    expect([wall(zone?.dueAt), zone?.calendarVersion]).toEqual(['2026-06-02T13:00', 1])
    const recomputed = changed({ kind: 'recompute', calendar, calendarVersion: 2 } as ClockFact)
    expect([wall(recomputed?.dueAt), recomputed?.calendarVersion]).toEqual(['2026-06-02T13:00', 2])
  })
})

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((count) => hours(count)),
  fc.integer({ min: 1, max: 100 }).map((count): Target => ({ kind: 'calendar', hours: count })),
  fc.integer({ min: 1, max: 4 }).map((days): Target => ({ kind: 'business_days', days })),
  fc.integer({ min: 1, max: 4 }).map((days): Target => ({ kind: 'calendar_days', days })),
  fc
    .record({ daysAhead: fc.nat(2), movesOnPause: fc.boolean() })
    .map((more): Target => ({ kind: 'fixed', time: '15:00', zone: 'America/Chicago', ...more })),
)

const reasons = ['question', 'insurer', 'lab']
const waitsFor = fc.constantFrom<WaitsFor>('client', 'third_party', 'agency')
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pause'), reason: fc.constantFrom(...reasons), waitsFor }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('resume'), reason: fc.constantFrom(...reasons) }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom({ kind: 'resume' }, { kind: 'stop' }, { kind: 'reset' }, { kind: 'reopen' }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('change'), target, onChange: fc.constantFrom('fresh', 'retroactive') }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'cancel' }, { kind: 'merge' }) },
)

/** Facts of different instants, in order, each with its policy where it brings one. */
const histories = fc
  .tuple(instants, target, fc.array(fc.tuple(fc.integer({ min: 1, max: 30 * hour }), step), { maxLength: 14 }))
  .map(([start, first, steps]) => {
    let now = start
    const history: ClockFact[] = [{ kind: 'start', at: start }]
    for (const [index, [gap, one]] of steps.entries()) {
      now += gap
      const { target: next, onChange, ...plain } = one as { target?: Target; onChange?: 'fresh'; kind: string }
      const policy = next && { policy: policyWith(next, { version: index + 2, onChange: onChange ?? 'fresh' }) }
      history.push({ ...plain, ...policy, at: now } as ClockFact)
    }
    return { policy: policyWith(first), history, end: now + hour }
  })

/** What a shell does: one step after another as they come, with a sweep before each. */
function stepByStep(setting: ClockSetting, history: readonly ClockFact[]): { cycles: Clock[]; warned: ClockFact[] } {
  const ended: Clock[] = []
  const warned: ClockFact[] = []
  let { policy, calendar } = setting
  let clock: Clock | undefined
  for (const one of history) {
    if (clock !== undefined) {
      const swept = settle(clock, calendar, one.at - 1)
      for (const told of swept.happened)
        if (told.kind === 'warning') warned.push({ kind: 'warned', percent: told.percent, at: one.at - 1 })
      clock = swept.clock
    }
    if (one.kind === 'start') clock = startClock(calendar, one.at, { ...setting, policy }).clock
    if (clock === undefined) continue
    if (one.kind === 'pause') clock = pauseClock(clock, calendar, one.at, one).clock
    if (one.kind === 'resume') clock = resumeClock(clock, calendar, one.at, one.reason).clock
    if (one.kind === 'stop') clock = stopClock(clock, calendar, one.at).clock
    if (one.kind === 'cancel' || one.kind === 'merge') clock = cancelClock(clock, calendar, one.at).clock
    if (one.kind === 'change') {
      policy = one.policy
      clock = changePolicy(clock, calendar, one.at, { policy, calendarVersion: 1 }).clock
    }
    if (one.kind === 'zone_data') {
      calendar = one.calendar
      clock = applyZoneData(clock, calendar, one.at).clock
    }
    if (one.kind === 'reset') {
      const reset = resetClock(clock, calendar, one.at)
      if (reset.next !== undefined) ended.push(reset.ended)
      clock = reset.next ?? reset.ended
    }
    if (one.kind === 'reopen' && !isOpenClock(clock)) {
      const next = reopenClock(clock, calendar, one.at, { policy, calendarVersion: 1 }).clock
      if (next !== undefined) ended.push(clock)
      clock = next ?? clock
    }
  }
  return { cycles: clock === undefined ? ended : [...ended, clock], warned }
}

describe('any history of a clock', () => {
  const open = calendars.map(compileCalendar)

  it('sla rule 30: gives step by step what its facts give in any order', () => {
    fc.assert(
      fc.property(open, histories, fc.infiniteStream(fc.nat()), (calendar, { policy, history, end }, random) => {
        const here = { ...setting, policy, calendar }
        const { cycles, warned } = stepByStep(here, history)
        const shuffled = [...history, ...warned]
          .map((one) => ({ one, order: random.next().value as number }))
          .sort((a, b) => a.order - b.order)
          .map(({ one }) => one)
        const settled = (clocks: Clock[]) => clocks.map((clock) => settle(clock, calendar, end).clock)
        expect(settled(clockFromFacts(here, shuffled))).toEqual(settled(cycles))
      }),
      { numRuns: 150 },
    )
  })

  it('sla rule 29: a duration is kept if and only if the time outside the pauses’ union does not exceed it', () => {
    fc.assert(
      fc.property(open, histories, fc.integer({ min: 1, max: 60 }), (calendar, { history, end }, length) => {
        const here = { ...setting, policy: policyWith(hours(length)), calendar }
        const kinds = ['start', 'pause', 'resume']
        const steps = history.filter(({ kind }) => kinds.includes(kind))
        const [clock] = clockFromFacts(here, [...steps, { kind: 'stop', at: end }]) as [Clock]
        fc.pre(clock.dueAt !== undefined)
        const spent = elapsed(calendar, clock.startedAt, end) - unionOf(steps, end, calendar)
        expect(clock.elapsedBusinessMs).toBe(spent)
        if (spent > length * hour) expect(clock.state).toBe('missed')
        if (spent < length * hour) expect(clock.state).toBe('hit')
      }),
      { numRuns: 150 },
    )
  })

  it('sla rule 24: the deadline of a business duration is the duration and all pauses before it, laid from the start', () => {
    fc.assert(
      fc.property(open, histories, (calendar, { history, end }) => {
        const here = { ...setting, policy: policyWith(hours(10)), calendar }
        const steps = history.filter(({ kind }) => ['start', 'pause', 'resume'].includes(kind))
        const [clock] = clockFromFacts(here, [...steps, { kind: 'resume', at: end }]) as [Clock]
        fc.pre(clock.breachedAt === undefined && clock.dueAt !== undefined)
        const total = 10 * hour + unionOf(steps, end, calendar)
        expect(elapsed(calendar, clock.startedAt, clock.dueAt)).toBe(total)
        expect(clock.dueAt).toBe(due(calendar, clock.startedAt, total))
      }),
    )
  })
})

/** Business time of the counted pauses, worked out from the list of facts alone. */
function unionOf(steps: readonly ClockFact[], end: number, calendar: ClockSetting['calendar']): number {
  const openedAt = new Map<string, number>()
  const spans: [number, number][] = []
  for (const one of [...steps, { kind: 'resume', at: end } as ClockFact]) {
    if (one.kind === 'pause' && one.waitsFor !== 'agency' && !openedAt.has(one.reason)) openedAt.set(one.reason, one.at)
    if (one.kind !== 'resume') continue
    for (const [reason, since] of openedAt) {
      if (one.reason !== undefined && one.reason !== reason) continue
      spans.push([since, one.at])
      openedAt.delete(reason)
    }
  }
  return mergeSpans(spans).reduce((sum, [from, to]) => sum + elapsed(calendar, from, to), 0)
}
