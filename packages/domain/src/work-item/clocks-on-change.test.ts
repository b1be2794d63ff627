import { describe, expect, it } from 'vitest'
import { type PolicyDraft, savePolicies } from '../client/policies.ts'
import { after, client, noon, task } from '../samples.fixture.ts'
import type { ClockConditions } from '../sla/conditions.ts'
import { hour, hours, policyWith, wall } from '../sla/samples.fixture.ts'
import { changePriority } from './change-priority.ts'
import { clocksOnAssign } from './clocks-on-assign.ts'
import { factsOfPromise } from './facts-of-promise.ts'
import { reopenWork } from './finish.ts'
import { makeWorkItem } from './make.ts'
import { type Promises, promisesOf } from './promises.ts'
import { blockWork, resumeWork } from './work.ts'
import type { Priority, WorkItem } from './work-item.ts'

const { version: _, ...base } = { ...policyWith(hours(8)), id: 'default' }
const silent: PolicyDraft = { ...base, targets: {} }
const urgent: PolicyDraft = { ...base, id: 'urgent', when: { priority: ['urgent'] } }

/** What these policies promise on the facts of an item. */
const under =
  (...drafts: PolicyDraft[]) =>
  (priority: Priority, stage?: string): Promises =>
    promisesOf(
      after('client', client, savePolicies(client, 'c', drafts)),
      factsOfPromise({ clientId: 'c', task, priority, stage }),
    )

type Under = ReturnType<typeof under>

const made = (promised: Under): WorkItem =>
  after(
    'work_item',
    undefined,
    makeWorkItem(undefined, 'item', task, promised('normal'), { taskId: 'task', title: 'One' }, noon),
  )
const started = (promised: Under): WorkItem => ({ ...made(promised), state: 'in_progress', startedAt: noon })

const prioritised = (item: WorkItem, promised: Under, priority: Priority, at: number): WorkItem =>
  after('work_item', item, changePriority(item, 'item', priority, promised(priority), at), at)
const blocked = (item: WorkItem, promised: Under, whom: 'client' | 'agency', at: number): WorkItem =>
  after('work_item', item, blockWork(item, 'item', promised(item.priority), whom, 'Asked', at), at)
const resumed = (item: WorkItem, promised: Under, at: number): WorkItem =>
  after('work_item', item, resumeWork(item, 'item', promised(item.priority), at), at)

const said = ({ clocks }: WorkItem) =>
  clocks.map(({ policy, cycle, state, dueAt }) => `${policy} ${cycle} ${state} ${wall(dueAt)}`)

describe('A promise that another policy makes beside', () => {
  const promised = under(urgent, silent)

  it('sla rule 42: counts from the start of the cycle and carries along what was paused before, though no clock of it ran', () => {
    const internal: PolicyDraft = { ...base, id: 'own', audience: 'internal' }
    const both = under(urgent, silent, internal)
    const waited = resumed(blocked(started(both), both, 'client', noon + hour), both, noon + 3 * hour)
    const [, late] = prioritised(waited, both, 'urgent', noon + 4 * hour).clocks
    expect(late).toMatchObject({ startedAt: noon, pausedBusinessMs: 2 * hour, state: 'running' })
    expect(wall(late?.dueAt)).toBe('2026-06-02T14:00')
  })

  it('sla rule 26: is paused from its start while the work waits for the client, and moves at the resume', () => {
    const waiting = blocked(started(promised), promised, 'client', noon + hour)
    const raised = prioritised(waiting, promised, 'urgent', noon + 2 * hour)
    expect(said(raised)).toEqual(['urgent 1 paused 2026-06-02T12:00'])
    expect(raised.clocks[0]?.pauses).toEqual([{ reason: 'client', waitsFor: 'client', spans: [noon + hour] }])
    expect(said(resumed(raised, promised, noon + 3 * hour))).toEqual(['urgent 1 running 2026-06-02T14:00'])
    const fresh = under({ ...urgent, onChange: 'fresh' }, silent)
    const since = prioritised(waiting, fresh, 'urgent', noon + 2 * hour)
    expect(since.clocks[0]?.pauses).toEqual([{ reason: 'client', waitsFor: 'client', spans: [noon + 2 * hour] }])
  })

  it('sla rule 32: has the limit of its pause from when the work began to wait', () => {
    const limited = under({ ...urgent, pauseLimit: hours(4) }, silent)
    const waiting = blocked(started(limited), limited, 'client', noon + hour)
    const [clock] = prioritised(waiting, limited, 'urgent', noon + 2 * hour).clocks
    expect(wall(clock?.pauses?.[0]?.followUpAt)).toBe('2026-06-02T09:00')
  })

  it('sla rule 31: runs while the work waits for ourselves', () => {
    const waiting = blocked(started(promised), promised, 'agency', noon + hour)
    expect(said(prioritised(waiting, promised, 'urgent', noon + 2 * hour))).toEqual([
      'urgent 1 running 2026-06-02T12:00',
    ])
  })

  it('sla rule 43: is born breached where it leaves no time, which is told in one notice', () => {
    const short = under({ ...urgent, targets: { turnaround: hours(1) } }, silent)
    const decision = changePriority(made(short), 'item', 'urgent', short('urgent'), noon + 2 * hour)
    expect(decision).toMatchObject({
      events: [
        {
          body: {
            clocks: [{ breachedAt: noon + 2 * hour }],
            happened: [{ kind: 'breach', at: noon + 2 * hour, born: true }],
          },
        },
      ],
    })
  })

  it('sla rule 44: begins again where it was cancelled by a policy that did not make it', () => {
    const two = under({ ...urgent, targets: {} }, base)
    const gone = prioritised(made(two), two, 'urgent', noon + hour)
    expect(said(gone)).toEqual(['default 1 cancelled 2026-06-02T12:00'])
    expect(said(prioritised(gone, two, 'normal', noon + 2 * hour))).toEqual([
      'default 1 cancelled 2026-06-02T12:00',
      'default 2 running 2026-06-02T12:00',
    ])
  })

  it('sla rule 42: of work that came back counts from when it came back, not from when it was made', () => {
    const delivered: WorkItem = { ...started(promised), state: 'delivered', doneAt: noon + hour }
    const at = noon + 48 * hour
    const look = { workItemId: 'item', item: delivered, delegation: undefined, earlier: undefined }
    const back = after(
      'work_item',
      delivered,
      reopenWork(look, promised('normal'), 'Wrong', () => 'r', at),
      at,
    )
    expect(said(prioritised(back, promised, 'urgent', at + hour))).toEqual(['urgent 1 running 2026-06-04T13:00'])
  })

  it('sla rule 44: begins with the stage that it is made at, and with no other', () => {
    const staged = under({ ...base, id: 'alone', when: { stage: ['independent'] } }, silent)
    const item = made(staged)
    const given = (stage: string) => ({ item, isReassigned: false, promises: staged('normal', stage) })
    expect(clocksOnAssign([], given('shadow'), noon + hour).clocks).toEqual([])
    expect(clocksOnAssign([], given('independent'), noon + hour).clocks).toMatchObject([
      { policy: 'alone', startedAt: noon },
    ])
  })
})

describe('Conditions that ask for the priority', () => {
  const of = (turnaround: ClockConditions) => under({ ...base, conditions: { turnaround } })

  it('sla rule 22: are looked at when it changes', () => {
    const starts = of({ start: [{ priority: ['urgent'] }] })
    expect(said(made(starts))).toEqual([])
    expect(said(prioritised(made(starts), starts, 'urgent', noon + hour))).toEqual([
      'default 1 running 2026-06-02T13:00',
    ])
    const stops = of({ start: [{ state: ['open'] }], stop: [{ priority: ['low'] }] })
    expect(said(prioritised(made(stops), stops, 'low', noon + hour))).toEqual(['default 1 hit 2026-06-02T12:00'])
  })

  it('sla rule 22: begin a clock anew at the first moment at which they hold, and not at each change after it', () => {
    const resets = of({ start: [{ state: ['open'] }], reset: [{ priority: ['high', 'urgent'] }] })
    const high = prioritised(made(resets), resets, 'high', noon + hour)
    expect(said(high)).toEqual(['default 1 cancelled 2026-06-02T12:00', 'default 2 running 2026-06-02T13:00'])
    expect(said(prioritised(high, resets, 'urgent', noon + 2 * hour))).toEqual(said(high))
    const promises = resets('high', 'independent')
    const moved = clocksOnAssign(high.clocks, { item: high, isReassigned: true, promises }, noon + 3 * hour)
    expect(moved.clocks).toEqual([])
  })

  it('sla rule 23: a clock that goes over to a policy without its pause leaves the pause', () => {
    const conditions = {
      start: [{ state: ['open'] }],
      pause: [{ waits_for: ['client'] }],
      resume: [{ state: ['in_progress'] }],
    }
    const shorter = { ...urgent, targets: { turnaround: hours(6) } }
    const forClient = under(shorter, { ...base, conditions: { turnaround: conditions } })
    const waiting = blocked(started(forClient), forClient, 'client', noon + hour)
    expect(said(waiting)[0]).toMatch('paused')
    const over = prioritised(waiting, forClient, 'urgent', noon + 2 * hour)
    expect(said(over)).toEqual(['urgent 1 paused 2026-06-02T10:00'])
    expect(said(resumed(over, forClient, noon + 3 * hour))).toEqual(['urgent 1 running 2026-06-02T12:00'])
  })
})
