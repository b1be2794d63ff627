import { describe, expect, it } from 'vitest'
import { after, client, codesOf, eventsOf, promises as inForce, noon, task } from '../samples.fixture.ts'
import { settle } from '../sla/clock-wake.ts'
import { at, hour, wall } from '../sla/samples.fixture.ts'
import { changePriority } from '../work-item/change-priority.ts'
import { clocksOnAssign } from '../work-item/clocks-on-assign.ts'
import { clocksOnRecompute } from '../work-item/clocks-on-change.ts'
import { withChanged } from '../work-item/evolve.ts'
import { factsOfPromise } from '../work-item/facts-of-promise.ts'
import { makeWorkItem } from '../work-item/make.ts'
import {
  clocksOnBlock,
  clocksOnDelivery,
  clocksOnReopen,
  clocksOnResume,
  openingClocks,
  promisesOf,
} from '../work-item/promises.ts'
import type { Client } from './client.ts'
import { publishPolicy } from './client.ts'
import { defaultPolicy } from './defaults.ts'
import { type PolicyDraft, policiesInForce, savePolicies } from './policies.ts'

const hours = (count: number) => ({ kind: 'business', ms: count * hour }) as const
const base: PolicyDraft = { ...defaultPolicy, id: 'default', audience: 'client' }
const urgent: PolicyDraft = {
  ...base,
  id: 'urgent',
  when: { priority: ['urgent'], task_type: ['referrals'] },
  targets: { turnaround: hours(2), response: hours(1) },
}
const own: PolicyDraft = {
  ...{ id: 'own', audience: 'internal', onChange: 'fresh', pausesFor: ['client', 'agency'] },
  targets: { turnaround: hours(6), answer: hours(3), review: hours(2) },
}

const saved = (...drafts: PolicyDraft[]): Client => after('client', client, savePolicies(client, 'c', drafts))
const facts = (priority: 'normal' | 'urgent', stage?: string) =>
  factsOfPromise({ clientId: 'c', task, priority, ...(stage && { stage }) })

describe('An ordered list of policies', () => {
  it('is saved under one version, and a policy that stays as it was keeps its own', () => {
    const first = saved(urgent, base)
    expect(policiesInForce(first).map(({ id, version }) => [id, version])).toEqual([
      ['urgent', 2],
      ['default', 1],
    ])
    const second = after('client', first, savePolicies(first, 'c', [{ ...urgent, onChange: 'fresh' }, base]))
    expect(second.policyList).toMatchObject({ version: 3, policies: [{ version: 3 }, { version: 1 }] })
    expect(eventsOf(savePolicies(second, 'c', [{ ...urgent, onChange: 'fresh' }, base]))).toEqual([])
  })

  it('sla rule 23: what can never apply is refused when saved, with the reason', () => {
    expect(codesOf(savePolicies(client, 'c', [urgent]))).toEqual(['default_missing'])
    expect(codesOf(savePolicies(client, 'c', [base, { ...base, id: 'late' }]))).toEqual(['never_applies'])
    const narrower = { ...urgent, id: 'narrower', when: { ...urgent.when, risk: ['high'] } }
    expect(codesOf(savePolicies(client, 'c', [urgent, narrower, base]))).toEqual(['never_applies'])
    expect(codesOf(savePolicies(client, 'c', [narrower, urgent, base]))).toEqual([])
    const ofOne = (priority: string) => ({ ...urgent, id: priority, when: { priority: [priority] } })
    const both = { ...urgent, id: 'both', when: { priority: ['high', 'urgent'], risk: ['high'] } }
    const together = savePolicies(client, 'c', [ofOne('high'), ofOne('urgent'), both, base])
    expect(codesOf(together)).toEqual(['never_applies'])
    expect(together).toMatchObject({
      reasons: [{ message: expect.stringContaining('high and urgent stand before it') }],
    })
    const empty = { ...urgent, when: { priority: [], mood: ['good'] } }
    expect(codesOf(savePolicies(client, 'c', [empty, base]))).toEqual(['never_applies', 'fact_unknown'])
    expect(codesOf(savePolicies(client, 'c', [{ ...base, when: { stage: ['shadow'] } }, base]))).toEqual([
      'policy_twice',
    ])
  })

  it('sla rule 23: a policy for what no work of the client is called can never apply, and is refused with the words there are', () => {
    const known = { client: ['c'], priority: ['low'], risk: ['elevated'], stage: ['reverse_shadow', 'paused'] }
    expect(codesOf(savePolicies(client, 'c', [{ ...urgent, when: known }, base]))).toEqual([])
    const wrong = { client: ['other'], priority: ['Urgent', 'low'], risk: ['medium'], stage: ['solo'] }
    const refused = savePolicies(client, 'c', [{ ...urgent, when: wrong }, base])
    expect(codesOf(refused)).toEqual(Array(4).fill('value_unknown'))
    expect(refused).toMatchObject({
      reasons: expect.arrayContaining([
        expect.objectContaining({
          message: "urgent would never apply for Urgent: no priority of this client's work is called so",
          satisfiedBy: 'One of low, normal, high, urgent',
        }),
      ]),
    })
  })

  it('its default cannot be removed, but published anew alone', () => {
    const first = saved(urgent, base, own)
    const again = after(
      'client',
      first,
      publishPolicy(first, 'c', { ...defaultPolicy, targets: { turnaround: hours(24) } }),
    )
    expect(policiesInForce(again).map(({ id, targets }) => [id, targets.turnaround])).toEqual([
      ['urgent', hours(2)],
      ['default', hours(24)],
      ['own', hours(6)],
    ])
  })

  it('the first that matches makes the promise, one towards the client and one among ourselves', () => {
    const both = saved(urgent, base, own)
    const promised = (priority: 'normal' | 'urgent') =>
      openingClocks(promisesOf(both, facts(priority)), 1, noon).clocks.map(({ kind, policy, audience }) =>
        [kind, policy, audience ?? 'client'].join(' '),
      )
    expect(promised('urgent')).toEqual([
      'response urgent client',
      'turnaround urgent client',
      'turnaround own internal',
    ])
    expect(promised('normal')).toEqual([
      'response default client',
      'turnaround default client',
      'turnaround own internal',
    ])
  })
})

describe('A promise whose facts change', () => {
  const both = saved(urgent, base, own)
  const item = after(
    'work_item',
    undefined,
    makeWorkItem(undefined, 'item', task, promisesOf(both, facts('normal')), { taskId: 'task', title: 'One' }, noon),
  )
  const turnaround = (clocks: readonly { kind: string; audience?: string }[], audience?: string) =>
    clocks.filter((clock) => clock.kind === 'turnaround' && clock.audience === audience)

  it('sla rule 42: another priority takes its clocks over to the policy that matches, retroactively where that says so', () => {
    const decision = changePriority(item, 'item', 'urgent', promisesOf(both, facts('urgent')), noon + hour)
    const changed = after('work_item', item, decision)
    expect(changed.priority).toBe('urgent')
    const [client] = turnaround(changed.clocks) as unknown as [{ policy: string; dueAt: number; firstDueAt: number }]
    expect([client.policy, client.dueAt - noon, client.firstDueAt]).toMatchObject([
      'urgent',
      2 * hour,
      expect.any(Number),
    ])
    expect(codesOf(changePriority({ ...changed, state: 'delivered' }, 'item', 'low', inForce, noon))).toEqual([
      'not_allowed_now',
    ])
  })

  it('sla rule 44: what the new policy does not promise is cancelled, and what it promises beside begins', () => {
    const bare = saved({ ...urgent, targets: { review: hours(1) } }, base)
    const dropped = after(
      'work_item',
      item,
      changePriority(item, 'item', 'urgent', promisesOf(bare, facts('urgent')), noon),
    )
    expect(dropped.clocks.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    const none = saved({ ...base, targets: {} })
    const silent = after(
      'work_item',
      undefined,
      makeWorkItem(undefined, 'item', task, promisesOf(none), { taskId: 'task', title: 'One' }, noon),
    )
    expect(silent.clocks).toEqual([])
    const loud = after(
      'work_item',
      silent,
      changePriority(silent, 'item', 'urgent', promisesOf(both, facts('urgent')), noon + 3 * hour),
    )
    // Retroactive: due two hours after it was made, which is past, so it breaches by the change (rule 43).
    expect(turnaround(loud.clocks)).toMatchObject([{ startedAt: noon, breachedAt: noon + 3 * hour }])
    expect(turnaround(loud.clocks, 'internal')).toMatchObject([{ startedAt: noon + 3 * hour }])
  })

  it('sla rule 49: a new assistant restarts the internal clock, and the promise to the client runs on', () => {
    const given = { item, isReassigned: true, promises: promisesOf(both, facts('normal', 'independent')) }
    const { clocks } = clocksOnAssign(item.clocks, given, noon + hour)
    expect(clocks.map(({ kind, audience, cycle, state }) => [kind, audience, cycle, state])).toEqual([
      ['turnaround', 'internal', 1, 'cancelled'],
      ['turnaround', 'internal', 2, 'running'],
    ])
    expect(clocksOnAssign(item.clocks, { ...given, isReassigned: false }, noon + hour).clocks).toEqual([])
  })

  it('sla rule 50: where the assistant and the client share less time than the work takes, planning is warned at once', () => {
    const nights = { zone: 'Etc/UTC', hours: { mon: [['16:00', '23:00']] as [string, string][] } }
    const given = { item, isReassigned: false, promises: promisesOf(both, facts('normal')), calendar: nights }
    const warned = (usualMinutes: number, when = noon) =>
      clocksOnAssign(item.clocks, { ...given, usualMinutes }, when).happened
    expect(warned(60)).toEqual([])
    // Of what has passed when somebody gets it they have nothing, and of a deadline that has passed it is too late to warn.
    expect(warned(60, at('2026-06-01T16:15')).map(({ kind }) => kind)).toContain('planning_warning')
    expect(warned(60, at('2026-06-05T16:15'))).toEqual([])
    expect(warned(61)).toMatchObject([{ kind: 'planning_warning', code: 'overlap_too_small', clock: 'turnaround' }, {}])
  })

  it('sla rule 31: what waits for ourselves runs a clock on our answer and never pauses the client’s', () => {
    const promises = promisesOf(both, facts('normal'))
    const blocked = clocksOnBlock(promises, item.clocks, 'agency', noon)
    expect(blocked.clocks.map(({ kind, audience, state }) => [kind, audience, state])).toEqual([
      ['turnaround', 'internal', 'paused'],
      ['answer', 'internal', 'running'],
    ])
    const resumed = clocksOnResume(promises, blocked.clocks, 'agency', noon + hour)
    expect(resumed.clocks.map(({ kind, state }) => [kind, state])).toEqual([
      ['turnaround', 'running'],
      ['answer', 'hit'],
    ])
  })

  it('sla rule 41: a saved list touches no running clock until it is recomputed, then retroactively', () => {
    const tighter = promisesOf(saved({ ...base, targets: { turnaround: hours(2) } }), facts('normal'))
    const [response, running] = item.clocks
    expect(settle(running as never, inForce.calendar(1), noon + 3 * hour).clock.breachedAt).toBeUndefined()
    const { clocks, happened } = clocksOnRecompute(tighter, item.clocks.slice(0, 2), 'policies', noon + 3 * hour)
    expect(clocks.map(({ kind, state, dueAt }) => [kind, state, wall(dueAt)])).toEqual([
      ['response', 'cancelled', wall(response?.dueAt)],
      ['turnaround', 'running', '2026-06-01T14:00'],
    ])
    expect(happened).toMatchObject([{ kind: 'breach', at: noon + 3 * hour, clock: 'turnaround' }])
    expect(clocksOnRecompute(promisesOf(both, facts('normal')), item.clocks, 'both', noon + hour).clocks).toEqual([])
  })

  it('sla rule 26: a list saved while a clock is paused breaches it at the resume, not before', () => {
    const promises = promisesOf(both, facts('normal'))
    const [, running] = item.clocks
    const [paused] = clocksOnBlock(promises, [running as never], 'client', noon + hour).clocks
    const tighter = promisesOf(saved({ ...base, targets: { turnaround: hours(0.5) } }), facts('normal'))
    const [saved_] = clocksOnRecompute(tighter, [paused as never], 'policies', noon + 2 * hour).clocks
    expect(saved_).toMatchObject({ state: 'paused' })
    expect(saved_?.breachedAt).toBeUndefined()
    const { happened } = clocksOnResume(tighter, [saved_ as never], 'client', noon + 3 * hour)
    expect(happened).toMatchObject([{ kind: 'breach', at: noon + 3 * hour }])
  })

  it('sla rule 21: zone data that changes nothing here moves nothing', () => {
    expect(clocksOnRecompute(promisesOf(both), item.clocks, 'zone_data', noon + hour).clocks).toEqual([])
  })

  it('sla rule 35: a cycle after a reassignment and a delivery has the next number of its own audience', () => {
    const promises = promisesOf(both, facts('normal'))
    const again = clocksOnAssign(item.clocks, { item, isReassigned: true, promises }, noon + hour)
    const all = withChanged(item.clocks, again.clocks)
    const delivered = withChanged(all, clocksOnDelivery(promises, all, at('2026-06-01T14:00')).clocks)
    const next = clocksOnReopen(promises, { clocks: delivered, cycle: 1 }, at('2026-06-02T10:00')).clocks
    expect(next.map(({ audience, cycle }) => [audience, cycle])).toEqual([
      [undefined, 2],
      ['internal', 3],
    ])
    expect(withChanged(delivered, next)).toHaveLength(delivered.length + 2)
  })
})
