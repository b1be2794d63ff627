import { describe, expect, it } from 'vitest'
import { assignDelegation } from '../delegation/assign.ts'
import { newEvidence } from '../delegation/evidence.ts'
import { emptyProfile } from '../member/profile.ts'
import { after, client, codesOf, delegation, eventsOf, hour, member, noon, task } from '../samples.fixture.ts'
import { setStaffing } from '../task/set-staffing.ts'
import { type Candidate, findRoute } from './find-route.ts'
import { compiledOnce } from './promises.ts'

const pooled = { ...after('task', task, setStaffing(task, 'task', 'Front desk')), usualMinutes: 30 }
const profile = { ...emptyProfile, pools: ['front desk'] }
const hours = { zone: 'Etc/UTC', hours: { mon: [['09:00', '17:00']] } } as const
const night = { zone: 'Etc/UTC', hours: { mon: [['18:00', '23:00']] } } as const

interface Given {
  readonly minutes?: number
  readonly servedAt?: number
  readonly changes?: Parameters<typeof member>[1]
}

const inPool = (id: string, { minutes = 0, servedAt, changes = {} }: Given = {}): Candidate => ({
  delegationId: id,
  delegation: delegation('independent', { cover: 'pool', assistantId: id }),
  assistant: member('assistant', { profile, ...changes }),
  left: { minutes, items: minutes / 30, servedAt: servedAt ?? null },
})
const open = compiledOnce(client.calendars[0] as (typeof client.calendars)[number])
const route = (candidates: Candidate[], due: number | undefined = noon + 4 * hour) =>
  findRoute(pooled, candidates, { zone: 'Etc/UTC', at: noon, due, client: open })
const found = (candidates: Candidate[]) => {
  const { found: one } = route(candidates)
  return `${one?.assistantId} ${one?.route}: ${one?.why}`
}

describe('Routing to a pool', () => {
  it('finds whoever last served this client, then least work left, then the lowest id, and says by which of these', () => {
    expect(found([inPool('a'), inPool('b', { minutes: 60, servedAt: 5 }), inPool('c', { servedAt: 4 })])).toBe(
      'b pool: The pool Front desk: whoever last served this client; 60 minutes of work left in 2 items',
    )
    expect(found([inPool('a', { minutes: 60 }), inPool('b', { minutes: 30 })])).toBe(
      'b pool: The pool Front desk: least work left; 30 minutes of work left in 1 items',
    )
    expect(found([inPool('b'), inPool('a')])).toContain('a pool: The pool Front desk: of equals the lowest id')
  })

  it('passes over who has no room before it is due: their hours, or what they may plan, are full', () => {
    const full = { servedAt: 5, minutes: 240, changes: { calendar: hours } }
    expect(found([inPool('a', full), inPool('b', { changes: { calendar: hours } })])).toBe(
      'b pool: The pool Front desk: the only one who can take it; 1 without room before it is due; 0 minutes of work left in 0 items, 240 minutes before it is due',
    )
    const planned = { ...full, changes: { profile: { ...profile, capacityMinutes: 240 } } }
    expect(found([inPool('a', planned), inPool('b')])).toContain('b pool')
  })

  it('shares out what is too much for all, whoever served the client before', () => {
    const full = (minutes: number, servedAt: number) => ({ minutes, servedAt, changes: { calendar: hours } })
    expect(found([inPool('a', full(600, 9)), inPool('b', full(300, 1))])).toContain(
      'b pool: The pool Front desk: least work left; nobody has room before it is due',
    )
  })

  it('prefers who works while the client is open', () => {
    const late = { zone: 'Etc/UTC', hours: { mon: [['17:00', '23:00']] } } as const
    const asked = { zone: 'Etc/UTC', at: noon, due: noon + 10 * hour, client: open }
    const one = findRoute(pooled, [inPool('a', { changes: { calendar: late } }), inPool('b')], asked)
    expect(one.found?.assistantId).toBe('b')
  })

  it('never goes past who does not work before it is due, is no member of the pool any more, or lacks what the work asks for', () => {
    const { looked, found: nobody } = route([
      inPool('a', { changes: { calendar: night } }),
      inPool('b', { changes: { profile: emptyProfile } }),
      inPool('c', { changes: { agreement: null } }),
    ])
    expect(nobody).toBeUndefined()
    expect(looked.map(({ unmet }) => unmet.map(({ code }) => code))).toEqual([
      ['not_working_before_due'],
      ['not_in_pool'],
      ['agreement_not_signed'],
    ])
  })

  it('comes after the primary and an independent backup, and before who learns', () => {
    const beside = (id: string, state: 'independent' | 'reverse_shadow', cover: 'primary' | 'backup' | 'pool') => ({
      ...inPool(id),
      delegation: delegation(state, { cover, assistantId: id }),
    })
    const pool = inPool('a')
    expect(route([pool, beside('p', 'independent', 'primary')]).found?.route).toBe('primary')
    expect(route([pool, beside('b', 'independent', 'backup')]).found?.route).toBe('independent_backup')
    expect(route([pool, beside('l', 'reverse_shadow', 'backup')]).found?.route).toBe('pool')
    expect(route([beside('l', 'reverse_shadow', 'pool')]).found?.route).toBe('reverse_shadow_backup')
  })
})

describe('The staffing of a task', () => {
  const assignment = { delegationId: 'd', taskId: 'task', assistantId: 'a', cover: 'pool' as const }
  const assign = (of: typeof task, somebody: ReturnType<typeof member>) =>
    assignDelegation(assignment, of, somebody, newEvidence('standard'))

  it('lets a pool have a task that names it, and its members alone', () => {
    expect(codesOf(assign(task, member('assistant', { profile })))).toEqual(['task_not_pooled'])
    expect(codesOf(assign(pooled, member('assistant')))).toEqual(['not_in_pool'])
    expect(eventsOf(assign(pooled, member('assistant', { profile })))).toEqual([
      'delegation.assigned',
      'task.delegation_opened',
    ])
  })

  it('is not made dedicated again while somebody has the task from its pool', () => {
    const delegations = [{ delegationId: 'd', assistantId: 'a', cover: 'pool' as const }]
    expect(setStaffing({ ...pooled, delegations }, 'task', null)).toMatchObject({
      code: 'pool_in_use',
      reasons: [{ message: 'a works on this task through the pool', satisfiedBy: 'End that delegation first' }],
    })
    expect(after('task', pooled, setStaffing(pooled, 'task', null)).pool).toBeUndefined()
    expect(eventsOf(setStaffing(pooled, 'task', 'Front desk'))).toEqual([])
    expect(codesOf(setStaffing(pooled, 'task', ' '))).toEqual(['pool_unnamed'])
  })
})
