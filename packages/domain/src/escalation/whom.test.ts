import { describe, expect, it } from 'vitest'
import type { Member } from '../member/member.ts'
import { agency, client, member, noon, task } from '../samples.fixture.ts'
import type { Task } from '../task/task.ts'
import { dutyOrder, onDutyAt, shiftAt } from './on-duty.ts'
import type { Whom } from './policy.ts'
import type { Raised } from './raise.ts'
import type { DutyPlan } from './rotation.ts'
import { facts, Ladder, minute, people, step } from './samples.fixture.ts'
import { escalationWakeAt } from './wake-at.ts'
import { toldBy } from './whom.ts'

const day = 86_400_000
const hour = 60 * minute

/** Ann, Ben and Cid in turn, a week each, from Monday 1 June 2026 at 08:00 in Chicago. */
const plan = (changes: Partial<DutyPlan> = {}): DutyPlan => ({
  ...{ id: 'nights', version: 1, name: 'Nights', zone: 'America/Chicago', memberIds: ['ann', 'ben', 'cid'] },
  ...{ startsOn: '2026-06-01', handoverAt: '08:00', shiftDays: 7, overrides: [] },
  ...changes,
})
const at = (text: string) => Date.parse(text)
const onDuty = { kind: 'on_duty', rotationId: 'nights' } as const
const withPlan = (changes: Partial<DutyPlan> = {}, more = people) =>
  facts({ agency: { rotations: { nights: plan(changes) } }, people: more })

describe('Who is on duty', () => {
  it('escalation rule 10: on duty is whoever is when the step fires, not when it was planned; overrides and swaps count', () => {
    const steps = [step('first', 'olga'), { ...step('duty', ''), whom: [onDuty], waitMs: 10 * minute }]
    const before = withPlan()
    const policies = [{ ...facts().agency.escalationPolicies![0]!, steps }]
    const one = new Ladder({ ...before, agency: { ...before.agency, escalationPolicies: policies } })
    one.at = at('2026-06-08T12:55:00Z')
    one.raise().wake(one.at + 30_000)
    // While it waits, the week's shift ends at 13:00 UTC, and Cid says that he stands in for Ben.
    const override = { id: 'o', memberId: 'cid', from: at('2026-06-08T13:00:00Z'), until: at('2026-06-09T13:00:00Z') }
    one.known = {
      ...one.known,
      agency: { ...one.known.agency, rotations: { nights: plan({ overrides: [override] }) } },
    }
    expect(one.run(one.at + 11 * minute, escalationWakeAt).said()).toEqual(['fired olga', 'fired cid'])
  })

  it('hands over at its wall time, also on the nights on which the clocks change', () => {
    const daily = plan({ startsOn: '2026-10-30', shiftDays: 1, memberIds: ['ann', 'ben'] })
    // On 1 November 2026 Chicago leaves daylight time at 02:00: 08:00 is 13:00 UTC before, 14:00 UTC after.
    expect(shiftAt(daily, at('2026-10-31T13:00:00Z'))).toEqual({
      ...{ memberId: 'ben', from: at('2026-10-31T13:00:00Z'), until: at('2026-11-01T14:00:00Z') },
    })
    expect(onDutyAt(daily, at('2026-11-01T13:59:59Z'))).toBe('ben')
    expect(onDutyAt(daily, at('2026-11-01T14:00:00Z'))).toBe('ann')
    expect(onDutyAt(daily, at('2026-10-30T12:59:59Z'))).toBeUndefined()
  })

  it('is every member in turn, for ever', () => {
    const first = at('2026-06-01T13:00:00Z')
    for (let week = 0; week < 60; week++) {
      const shift = shiftAt(plan(), first + week * 7 * day + 3 * day)
      expect(shift?.memberId).toBe(['ann', 'ben', 'cid'][week % 3])
      expect(shiftAt(plan(), (shift?.until as number) - 1)).toEqual(shift)
      expect(shiftAt(plan(), shift?.until as number)?.from).toBe(shift?.until)
    }
  })

  it('passes over whoever has left or is away, to the next in turn', () => {
    const noonOfFirst = at('2026-06-02T12:00:00Z')
    expect(dutyOrder(plan(), noonOfFirst)).toEqual(['ann', 'ben', 'cid'])
    const absences = [{ from: '2026-06-01', until: '2026-06-05', days: 5, returnsAt: at('2026-06-06T00:00:00Z') }]
    const away = new Map(people).set('ann', member('ops_lead', { absences }))
    expect(toldBy({ whom: [onDuty] }, withPlan({}, away), null, noonOfFirst)).toEqual(['ben'])
  })
})

describe('Whom a step tells', () => {
  const contact = member('client_contact', { name: 'Dana Reed', email: 'dana@practice.example', clientId: 'client' })
  const stranger = member('client_contact', { name: 'Dana Wills', clientId: 'another' })
  const all = new Map(people)
    .set('dana', contact)
    .set('wills', stranger)
    .set('ann', member('ops_lead', { name: 'Ann Lee' }))
  const told = (whom: Whom, rules = 'Escalate urgent requests to Dana.') => {
    const brief = { ...task.brief, sections: { ...task.brief?.sections, escalationRules: rules } }
    return toldBy({ whom: [whom] }, facts({ people: all, task: { ...task, brief } as Task }), 'client', noon)
  }

  it.each<[string, string[]]>([
    ['Escalate urgent requests to Dana.', ['dana']],
    ['Anything above $200: Ann Lee decides.', ['ann']],
    ['Write to dana@practice.example at once.', ['dana']],
    ['Tell the team.', []],
    ['Danae decides.', []],
  ])('is the owner whom the brief names: %s', (rules, expected) => {
    expect(told({ kind: 'brief_owner' }, rules)).toEqual(expected)
  })

  it('is nobody where two people of the agency have the name that the brief says', () => {
    const twice = new Map(all).set('ann2', member('ops_lead', { name: 'Ann Ford' }))
    const brief = { ...task.brief, sections: { ...task.brief?.sections, escalationRules: 'Ann decides.' } }
    const known = facts({ people: twice, task: { ...task, brief } as Task })
    expect(toldBy({ whom: [{ kind: 'brief_owner' }] }, known, 'client', noon)).toEqual([])
  })

  it('is the lead named on the task, else every lead; contacts of this client alone; a role; somebody by name', () => {
    expect(told({ kind: 'lead' })).toEqual(['ann', 'ben', 'cid'])
    const owned = facts({ people: all, task: { ...task, ownerId: 'cid' } })
    expect(toldBy({ whom: [{ kind: 'lead' }] }, owned, 'client', noon)).toEqual(['cid'])
    expect(told({ kind: 'client_contact' })).toEqual(['dana'])
    expect(told({ kind: 'role', role: 'owner' })).toEqual(['olga'])
    expect(toldBy({ whom: [{ kind: 'member', memberId: 'nobody' }] }, owned, null, noon)).toEqual([])
  })
})

describe('Outside hours', () => {
  const nights = { mon: [['22:00', '06:00']] } as const
  const manila = member('ops_lead', { name: 'Mia', calendar: { zone: 'Asia/Manila', hours: nights } } as never)
  const known = (rule: 'hold' | 'skip' | 'notify', hours: object = nights) => {
    const steps = [step('first', 'mia', { outsideHours: { high: rule } }), step('second', 'ben')]
    return facts({ policy: { steps, hours }, people: new Map(people).set('mia', manila) })
  }
  const monday = at('2026-06-01T12:00:00Z')

  it('sla rule 32: a follow-up on a pause waits until whoever receives it works, whatever the step says of hours', () => {
    const manila = { zone: 'Asia/Manila', hours: { tue: [['08:00', '17:00']] } } satisfies Member['calendar']
    const ann = member('ops_lead', { name: 'ann', calendar: manila })
    const known = facts({ people: new Map([...people, ['ann', ann]]) })
    const raised = (changes: Partial<Raised>) => new Ladder(known).raise(changes).wake(noon + 30_000)
    expect(raised({}).said()).toEqual(['fired ann'])
    const waits = raised({ cause: 'blocked_too_long' })
    const opens = at('2026-06-02T00:00:00Z')
    expect(waits.state).toMatchObject({ state: 'held', holds: [{ why: 'outside_hours', until: opens }] })
    expect(waits.run(opens, escalationWakeAt).said()).toEqual(['fired ann'])
    const unknown = new Ladder().raise({ cause: 'blocked_too_long' }).wake(noon + 30_000)
    expect(unknown.said()).toEqual(['fired ann'])
  })

  it('escalation rule 11: outside hours a step holds until they begin, is skipped, or notifies anyway, in the zone of whoever is told', () => {
    // 22:00 on Monday in Manila is 14:00 UTC; the night lasts until 06:00 on Tuesday, 22:00 UTC.
    const held = new Ladder(known('hold')).raise().wake(monday + 30_000)
    expect(held.state).toMatchObject({
      state: 'held',
      holds: [{ why: 'outside_hours', until: at('2026-06-01T14:00:00Z') }],
    })
    expect(held.run(at('2026-06-01T14:00:00Z'), escalationWakeAt).said()).toEqual(['fired mia'])
    const late = new Ladder(known('hold'))
    late.at = at('2026-06-01T21:59:00Z')
    expect(
      late
        .raise()
        .wake(late.at + 30_000)
        .said(),
    ).toEqual(['fired mia'])
    late.at = at('2026-06-01T21:59:45Z')
    const tooLate = new Ladder(known('hold'))
    tooLate.at = late.at
    expect(tooLate.raise().wake(late.at + 30_000).state.state).toBe('held')
    expect(
      new Ladder(known('notify'))
        .raise()
        .wake(monday + 30_000)
        .said(),
    ).toEqual(['fired mia'])
    const always = {
      ...nights,
      mon: [
        ['22:00', '06:00'],
        ['11:00', '13:00'],
      ],
    }
    const skipped = new Ladder(known('skip', always)).raise().wake(monday + 30_000)
    expect(skipped.said()).toEqual(['fired ben'])
    expect(skipped.types).toContain('step_failed')
    const critical = new Ladder(known('hold')).raise({ cause: 'critical_verdict' }).wake(monday + 30_000)
    expect(critical.said()).toEqual(['fired mia'])
  })

  it('are said by whoever is told: who is at work hears at once, the others when they begin', () => {
    const steps = [
      step('both', '', {
        whom: [
          { kind: 'member', memberId: 'mia' },
          { kind: 'member', memberId: 'ben' },
        ],
      }),
    ]
    const hours = {
      mon: [
        ['11:00', '13:00'],
        ['22:00', '06:00'],
      ],
    } as const
    const mixed = facts({ policy: { steps, hours }, people: new Map(people).set('mia', manila) })
    const one = new Ladder(mixed).raise()
    one.at = monday + 30_000
    one.wake(one.at)
    expect(one.state.told).toEqual({ mia: ['email'], ben: ['email'] })
    expect([client.timeZone, agency.timeZone]).toEqual(['Etc/UTC', 'Etc/UTC'])
    expect(hour).toBe(3_600_000)
  })
})
