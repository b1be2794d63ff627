import { describe, expect, it } from 'vitest'
import { after, noon, task as sampleTask } from '../../samples.fixture.ts'
import type { Task } from '../task.ts'
import type { Cadence, CadenceTerms, CatchUp, Occurrence } from './cadence.ts'
import { checkTerms, ruleOf } from './check-terms.ts'
import { dueCadences, missedAfterMs, runsAWake, taskWakeAt, wakeTask } from './fall-due.ts'
import { endCadence, pauseCadence, resumeCadence } from './hold-cadence.ts'
import { countsFrom, saveCadence } from './save-cadence.ts'

const day = 86_400_000
const terms: CadenceTerms = {
  ...{ rule: 'FREQ=DAILY', zone: 'UTC', start: '2026-06-01T12:00', catchUp: 'one', title: 'Inbox of {date}' },
}

/** Every noon after an instant, as the expansion of the rule above answers it. */
function noonsAfter(from: number, limit: number): Occurrence[] {
  const first = noon + Math.max(0, Math.floor((from - noon) / day) + 1) * day
  return Array.from({ length: limit }, (_, index) => {
    const at = first + index * day
    return { at, date: new Date(at).toISOString().slice(0, 10) }
  })
}

function saved(task: Task, more: Partial<CadenceTerms> = {}, at = noon - day, id = 'c'): Task {
  const before = task.cadences?.find((one) => one.id === id)
  const [first] = noonsAfter(countsFrom(before, at), 1)
  return after('task', task, saveCadence(task.cadences ?? [], 't', id, { ...terms, ...more }, first, at), at)
}

const one = (task: Task) => task.cadences?.[0] as Cadence
const madeOf = (events: readonly { body: object }[]) =>
  events.flatMap(({ body }) => (body as { items: { externalId: string }[] }).items)

/** The alarm rings at an instant, as often as it says that there is more to do; what is made, and how many at most at once. */
function rings(task: Task, at: number): { task: Task; made: string[]; most: number; passedOver: number } {
  const made: string[] = []
  let [most, passedOver] = [0, 0]
  for (let wakeAt = taskWakeAt(task); wakeAt !== undefined && wakeAt <= at; wakeAt = taskWakeAt(task)) {
    const ahead = dueCadences(task, at).map((cadence) => ({
      cadence,
      occurrences: noonsAfter(cadence.takenUntil, runsAWake + 1),
    }))
    const decision = wakeTask('t', ahead, at)
    if (decision.kind === 'refused') throw new Error('refused')
    const items = madeOf(decision.events).map(({ externalId }) => externalId)
    made.push(...items)
    most = Math.max(most, items.length)
    passedOver += decision.events.reduce((sum, { body }) => sum + (body as { passedOver: number }).passedOver, 0)
    task = after('task', task, decision, at)
  }
  return { task, made, most, passedOver }
}

const ahead = (task: Task) => ({ cadence: one(task), occurrences: noonsAfter(one(task).takenUntil, runsAWake + 1) })
const idOf = (at: number, cadence = 'c') => `cadence:${cadence}:${new Date(at).toISOString()}`

describe('A cadence', () => {
  it('makes each of its runs once, when its hour has come, and none before it was saved', () => {
    let task = saved(sampleTask, {}, noon + 1)
    expect(taskWakeAt(task)).toBe(noon + day)
    const made: string[] = []
    for (let at = noon + 2; at < noon + 4 * day; at += day / 4) {
      const rung = rings(task, at)
      task = rung.task
      made.push(...rung.made, ...rings(task, at).made)
    }
    expect(made).toEqual([1, 2, 3].map((days) => idOf(noon + days * day)))
  })

  it('names its items by the date of the run, in the words and with the priority of its terms', () => {
    const task = saved(sampleTask, { priority: 'high' })
    const decision = wakeTask('t', [{ cadence: one(task), occurrences: noonsAfter(noon - day, 2) }], noon)
    expect(decision).toMatchObject({
      events: [
        {
          type: 'task.work_fell_due',
          body: { items: [{ title: 'Inbox of 2026-06-01', externalId: idOf(noon), priority: 'high' }], passedOver: 0 },
        },
      ],
    })
  })

  const missed: [CatchUp, number[], number][] = [
    ['none', [5], 5],
    ['one', [4, 5], 4],
    ['all', [0, 1, 2, 3, 4, 5], 0],
  ]
  it.each(missed)('that catches up with %s of what was missed while nothing ran', (catchUp, days, passedOver) => {
    const rung = rings(saved(sampleTask, { catchUp }), noon + 5 * day + missedAfterMs)
    expect(rung.made).toEqual(days.map((days) => idOf(noon + days * day)))
    expect(rung.passedOver).toBe(passedOver)
  })

  it('that comes a little later than its hour has missed nothing', () => {
    const task = saved(sampleTask, { catchUp: 'none' })
    expect(rings(task, noon + missedAfterMs).made).toEqual([idOf(noon)])
    expect(rings(task, noon + missedAfterMs + 1)).toMatchObject({ made: [], passedOver: 1 })
  })

  it.each(['none', 'one', 'all'] as const)('decides upon few runs at once, however many were missed: %s', (catchUp) => {
    const rung = rings(saved(sampleTask, { catchUp }), noon + 400 * day + day / 2)
    expect(rung.made).toHaveLength(catchUp === 'all' ? 401 : catchUp === 'one' ? 1 : 0)
    expect(rung.made.slice(-1)).toEqual(catchUp === 'none' ? [] : [idOf(noon + 400 * day)])
    expect(new Set(rung.made).size).toBe(rung.made.length)
    expect(rung.most).toBeLessThanOrEqual(runsAWake)
    expect(rung.passedOver + rung.made.length).toBe(401)
  })

  it('shares that limit with the others of its task, and none is forgotten', () => {
    let task = sampleTask
    for (const id of ['a', 'b', 'c']) task = saved(task, { catchUp: 'all' }, noon - day, id)
    const rung = rings(task, noon + 39 * day)
    expect(rung.most).toBe(runsAWake)
    expect(rung.made.toSorted()).toEqual(
      ['a', 'b', 'c'].flatMap((id) => noonsAfter(noon - day, 40).map(({ at }) => idOf(at, id))).toSorted(),
    )
  })

  it('goes on in the middle of what it missed after a restart, and a clock that jumps makes no double and no gap', () => {
    const task = saved(sampleTask, { catchUp: 'all' })
    const at = noon + 120 * day
    const [due] = dueCadences(task, at) as [Cadence]
    const first = wakeTask('t', [{ cadence: due, occurrences: noonsAfter(due.takenUntil, runsAWake + 1) }], at)
    // The process dies here: what was committed is all there is. The clock of the next one goes wrong at first.
    const left = after('task', task, first, at)
    const early = rings(left, noon)
    const later = rings(early.task, at)
    const made = first.kind === 'accepted' ? madeOf(first.events).map((item) => item.externalId) : []
    expect(early.made).toEqual([])
    expect([...made, ...later.made]).toEqual(noonsAfter(noon - day, 121).map((run) => idOf(run.at)))
    expect(rings(later.task, at - 50 * day).made).toEqual([])
  })

  it('falls due again only from when it is resumed, keeps that over a new version, and never after its end', () => {
    let task = saved(sampleTask, { catchUp: 'all' })
    task = after('task', task, pauseCadence('t', ahead(task), noon - day))
    expect(taskWakeAt(task)).toBeUndefined()
    task = saved(task, { title: 'Other words', catchUp: 'all' }, noon + 2 * day)
    expect(one(task)).toMatchObject({ state: 'paused', version: 2, title: 'Other words' })
    const at = noon + 5 * day + 1
    task = after('task', task, resumeCadence('t', one(task), noonsAfter(at, 1)[0], at), at)
    expect(rings(task, at).made).toEqual([])
    expect(rings(task, noon + 6 * day).made).toEqual([idOf(noon + 6 * day)])
    task = after('task', task, endCadence('t', ahead(task), 'The client left', noon + 6 * day))
    expect(taskWakeAt(task)).toBeUndefined()
    expect(resumeCadence('t', one(task), noonsAfter(at, 1)[0], at)).toMatchObject({ code: 'cadence_ended' })
    expect(pauseCadence('t', ahead(task), at)).toMatchObject({ code: 'cadence_ended' })
  })

  it('that is changed while runs of it are overdue loses none of them', () => {
    const late = noon + 2 * day + 1
    const task = saved(saved(sampleTask, { catchUp: 'all' }), { title: 'New {date}', catchUp: 'all' }, late)
    expect(rings(task, late).made).toEqual([0, 1, 2].map((days) => idOf(noon + days * day)))
  })

  it('that is paused or ended while runs of it are due makes these, and none of them twice', () => {
    const late = noon + 2 * day + 1
    const due = [0, 1, 2].map((days) => idOf(noon + days * day))
    const task = saved(sampleTask, { catchUp: 'all' })
    const paused = pauseCadence('t', ahead(task), late)
    const ended = endCadence('t', ahead(task), 'The client left', late)
    for (const [decision, state] of [[paused, 'paused'] as const, [ended, 'ended'] as const]) {
      expect(
        decision.kind === 'accepted' && madeOf(decision.events.slice(0, 1)).map((item) => item.externalId),
      ).toEqual(due)
      const held = after('task', task, decision, late)
      expect([one(held).state, taskWakeAt(held)]).toEqual([state, undefined])
    }
    const held = after('task', task, paused, late)
    const again = after('task', held, resumeCadence('t', one(held), noonsAfter(late, 1)[0], late), late)
    expect(rings(again, noon + 3 * day).made).toEqual([idOf(noon + 3 * day)])
    // A rule without another date has ended, and is not paused.
    const spent = pauseCadence('t', { cadence: one(task), occurrences: noonsAfter(noon - day, 1) }, noon)
    expect(one(after('task', task, spent, noon)).state).toBe('ended')
    expect(pauseCadence('t', ahead(task), noon + 400 * day)).toMatchObject({ code: 'runs_still_due' })
  })

  it('ends by itself where its rule has run out', () => {
    const task = saved(sampleTask)
    const spent = after('task', task, wakeTask('t', [{ cadence: one(task), occurrences: noonsAfter(0, 1) }], noon))
    expect(one(spent).state).toBe('ended')
    expect(taskWakeAt(spent)).toBeUndefined()
  })
})

describe('The terms of a cadence', () => {
  const codes = (more: Partial<CadenceTerms>) => checkTerms({ ...terms, ...more }).map(({ code }) => code)

  it.each([
    'FREQ=WEEKLY;BYDAY=MO,TH;INTERVAL=2;WKST=SU',
    'FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=8,16;BYMINUTE=0,30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=3',
    'FREQ=DAILY;UNTIL=20271231T235959Z',
  ])('may be %s', (rule) => expect(codes({ rule })).toEqual([]))

  it('are refused with everything that is wrong with them', () => {
    const rule = 'FREQ=MINUTELY;BYHOUR=25;BYHOUR=1;FOO=2;COUNT=2;UNTIL=20270230;BYDAY=XX;INTERVAL'
    expect(codes({ rule, start: '2026-02-30T09:00', zone: 'Mars/Base' }).toSorted()).toEqual([
      ...['rule_ends_twice', ...Array(5).fill('rule_part_malformed'), 'rule_part_twice', 'rule_part_unknown'],
      ...['start_malformed', 'zone_unknown'],
    ])
    expect(codes({ rule: 'BYDAY=MO' })).toEqual(['rule_part_missing'])
  })

  it('are refused where the title of a run would look like patient data, which no item may be called', () => {
    expect(codes({ title: 'Jane Miller, DOB {date}' })).toEqual(['looks_like_patient_data'])
  })

  it('keep the rule without its name', () => expect(ruleOf(' rrule:freq=daily ')).toBe('FREQ=DAILY'))
})
