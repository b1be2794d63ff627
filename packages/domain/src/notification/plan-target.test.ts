import { expect, test } from 'vitest'
import { usualNoticeRules } from './notice-rules.ts'
import type { Pending, TargetFacts } from './pending.ts'
import { planTarget } from './plan-target.ts'

const zone = 'America/Chicago'
const minute = 60_000
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds
const noon = at('2026-11-30T12:00')

let drawn = 0
function pending(more: Partial<Pending> = {}): Pending {
  drawn += 1
  const ids = { id: `m${String(drawn).padStart(4, '0')}`, aboutId: `e${drawn}` }
  const times = { madeAt: noon - minute, sequence: drawn, notBefore: null, nextAt: null }
  const known = { isOver: false, wasTold: false, isGathering: false, isEntitled: true }
  return {
    ...{ ...ids, kind: 'fired', severity: 'normal', sharedRoot: null, ...times, carrierId: null, form: 'single' },
    ...{ ...known, ...more },
  }
}

function facts(more: Partial<TargetFacts> = {}): TargetFacts {
  return {
    channel: 'email',
    now: noon,
    zone,
    preferences: {},
    rules: usualNoticeRules,
    sent: [],
    restingUntil: null,
    ...more,
  }
}

const many = (count: number, more: Partial<Pending> = {}) => Array.from({ length: count }, () => pending(more))

test('escalation rule 17: what is critical waits for what shares its root and is there, not for what is still to come', () => {
  const [urgent, other] = many(2, { sharedRoot: 'member:two', madeAt: noon - 3_000, isGathering: true })
  const plan = planTarget([{ ...urgent, severity: 'critical' } as Pending, other as Pending], facts())
  expect(plan.send).toMatchObject([{ ids: [urgent?.id] }])
  expect(plan.hold).toMatchObject([{ id: other?.id, why: 'gathering' }])
})

test('escalation rule 17: many causes with one root make one message that lists them; others come by themselves', () => {
  const absent = many(500, { sharedRoot: 'member:one' })
  const other = pending()
  const { send, hold } = planTarget([...absent, other], facts())
  expect(send.map(({ form, ids }) => [form, ids.length])).toEqual([
    ['group', 500],
    ['single', 1],
  ])
  expect(send[0]?.carrierId).toBe(absent[0]?.id)
  expect(hold).toEqual([])
})

test('what shares a root waits a moment for more of it, and not for ever', () => {
  const early = pending({ sharedRoot: 'member:one', madeAt: noon - 59_000 })
  const late = pending({ sharedRoot: 'member:one', madeAt: noon - 500 })
  const plan = planTarget([early, late], facts())
  expect(plan.send).toEqual([])
  expect(plan.wakeAt).toBe(noon + 1_000)
  expect(planTarget([early, late], facts({ now: noon + 1_000 })).send[0]?.ids).toHaveLength(2)
  const [first, second] = many(2, { sharedRoot: 'member:two', madeAt: noon - 10_000, isGathering: true })
  expect(planTarget([first, second] as Pending[], facts())).toMatchObject({ send: [], wakeAt: noon + 1_000 })
  expect(planTarget([first, second] as Pending[], facts({ now: noon + 50_000 })).send[0]?.ids).toHaveLength(2)
})

test('escalation rule 19: what was resolved before the first send is not sent, nor is its end', () => {
  const fired = pending({ aboutId: 'e', isOver: true })
  const resolved = pending({ aboutId: 'e', kind: 'resolved', wasTold: false })
  const { cancel, send } = planTarget([fired, resolved], facts())
  expect(send).toEqual([])
  expect(cancel.map(({ why }) => why)).toEqual(['over', 'was_not_told'])
  expect(planTarget([pending({ kind: 'resolved', wasTold: true })], facts()).send).toHaveLength(1)
})

test('escalation rule 22: above the limit of an hour comes a digest, nothing is dropped, and what is critical has a budget of its own', () => {
  const sent = Array.from({ length: 18 }, (_, index) => ({ at: noon - 50 * minute + index * 1_000, isCritical: false }))
  const [ordinary, critical] = [many(5), many(2, { severity: 'critical' })]
  const { send } = planTarget([...ordinary, ...critical], facts({ sent }))
  const forms = send.map(({ form, ids }) => `${form} ${ids.length}`).toSorted()
  expect(forms).toEqual(['digest 4', 'single 1', 'single 1', 'single 1'])
  expect(send.flatMap(({ ids }) => ids).toSorted()).toEqual([...ordinary, ...critical].map(({ id }) => id).toSorted())

  const full = [...sent, ...[1, 2].map(() => ({ at: noon - minute, isCritical: false }))]
  const held = planTarget([...ordinary, ...critical], facts({ sent: full }))
  expect(held.send.flatMap(({ ids }) => ids)).toEqual(critical.map(({ id }) => id))
  expect(held.hold.map(({ why, until }) => [why, until])).toEqual(
    ordinary.map(() => ['rate_limit', noon + 10 * minute]),
  )
  const later = planTarget(ordinary, facts({ sent: full, now: noon + 10 * minute }))
  expect(later.send.map(({ form, ids }) => [form, ids.length])).toEqual([['digest', 5]])
})

test('escalation rule 23: what failed before the night is tried again after it, what is critical and what was cut off at once', () => {
  const night = facts({
    now: at('2026-11-30T22:05'),
    preferences: { quietHours: { from: '22:00', until: '07:00' } },
  })
  const failed = (more: Partial<Pending> = {}) => {
    const one = pending({ nextAt: at('2026-11-30T22:04'), madeAt: at('2026-11-28T12:00'), ...more })
    return { ...one, carrierId: one.id }
  }
  const [one, urgent, cutOff] = [failed(), failed({ severity: 'critical' }), failed({ nextAt: null })]
  const until = at('2026-12-01T07:00')
  const plan = planTarget([one, urgent, cutOff], night)
  expect(plan.hold).toEqual([{ id: one.id, until, why: 'quiet_hours' }])
  expect(plan.send.map(({ carrierId }) => carrierId)).toEqual([urgent.id, cutOff.id])
  expect(planTarget([one], night).wakeAt).toBe(until)
  expect(planTarget([one], { ...night, now: until }).send).toHaveLength(1)
  expect(planTarget([one], { ...night, channel: 'webhook' }).send).toHaveLength(1)
})

test('escalation rule 23: quiet hours hold a message until they end, what is critical passes, and the wait is capped and shown', () => {
  const preferences = { quietHours: { from: '22:00', until: '07:00' } }
  const now = at('2026-11-30T23:30')
  const one = pending({ madeAt: now - minute })
  const plan = planTarget([one, pending({ severity: 'critical' })], facts({ now, preferences }))
  expect(plan.hold).toEqual([{ id: one.id, until: at('2026-12-01T07:00'), why: 'quiet_hours' }])
  expect(plan.send).toHaveLength(1)
  expect(planTarget([one], facts({ now: at('2026-12-01T07:00'), preferences })).send).toHaveLength(1)
  const rules = { ...usualNoticeRules, longestHoldMs: 60 * minute }
  expect(planTarget([one], facts({ now, preferences, rules })).wakeAt).toBe(one.madeAt + 60 * minute)
  expect(planTarget([one], facts({ now, preferences, channel: 'in_app' })).send).toHaveLength(1)
})

test('escalation rule 23: in a night whose clocks are set back or forward a message is sent once', () => {
  const preferences = { quietHours: { from: '22:00', until: '01:30' } }
  const first = Temporal.Instant.from('2026-11-01T06:30:00Z').epochMilliseconds
  const one = pending({ madeAt: at('2026-10-31T23:00') })
  expect(planTarget([one], facts({ now: one.madeAt, preferences })).wakeAt).toBe(first)
  expect(planTarget([one], facts({ now: first, preferences })).send).toHaveLength(1)
  const again = pending({ madeAt: first + 45 * minute })
  expect(planTarget([again], facts({ now: again.madeAt, preferences })).send).toHaveLength(1)
  // Set forward: there is neither 02:00 nor 02:30 that night, and the wall first shows a later time at 03:00.
  const late = pending({ madeAt: at('2026-03-07T23:00') })
  for (const until of ['02:00', '02:30'] as const) {
    const night = facts({ now: late.madeAt, preferences: { quietHours: { from: '22:00', until } } })
    expect(planTarget([late], night).wakeAt).toBe(at('2026-03-08T03:00'))
  }
})

test('escalation rule 24: a digest is one for the window, what was resolved meanwhile leaves it, and an empty one is not sent', () => {
  const preferences = { digest: { every: 'day', at: '08:00' } as const }
  const parts = many(3, { madeAt: at('2026-11-29T15:00') })
  const asked = planTarget(
    [...parts, pending({ severity: 'high' })],
    facts({ now: at('2026-11-30T07:59'), preferences }),
  )
  expect(asked.hold.map(({ why, until }) => [why, until])).toEqual(parts.map(() => ['digest', at('2026-11-30T08:00')]))
  expect(asked.send.map(({ form }) => form)).toEqual(['single'])
  const then = facts({ now: at('2026-11-30T08:00'), preferences })
  const [gone, ...kept] = parts as [Pending, ...Pending[]]
  const { send } = planTarget([{ ...gone, isOver: true }, ...kept], then)
  expect(send).toEqual([
    { carrierId: kept[0]?.id, form: 'digest', ids: kept.map(({ id }) => id), severity: 'normal', parts: kept },
  ])
  expect(
    planTarget(
      parts.map((one) => ({ ...one, isOver: true })),
      then,
    ).send,
  ).toEqual([])
})

test('escalation rule 26: whether a recipient is still entitled counts when it is sent, not when it was queued', () => {
  const { cancel, send } = planTarget([pending({ isEntitled: false })], facts())
  expect(cancel.map(({ why }) => why)).toEqual(['not_entitled'])
  expect(send).toEqual([])
})

test('escalation rule 18: what was cut off goes again as it was, under the same id, and costs no budget', () => {
  const parts = many(3, { carrierId: 'm1', form: 'group', sharedRoot: 'member:one' })
  const sent = Array.from({ length: 20 }, () => ({ at: noon - minute, isCritical: false }))
  const plan = planTarget(parts, facts({ sent }))
  expect(plan.send).toEqual([{ carrierId: 'm1', form: 'group', ids: parts.map(({ id }) => id) }])
  const later = parts.map((one) => ({ ...one, nextAt: noon + minute }))
  expect(planTarget(later, facts({ sent }))).toMatchObject({ send: [], wakeAt: noon + minute })
})

test('outside the hours of a step a message waits as long as the step says', () => {
  const one = pending({ notBefore: noon + minute })
  expect(planTarget([one], facts()).hold).toEqual([{ id: one.id, until: noon + minute, why: 'outside_hours' }])
})
