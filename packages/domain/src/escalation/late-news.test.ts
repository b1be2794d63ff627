import { describe, expect, it } from 'vitest'
import { publishPolicy } from '../client/client.ts'
import { defaultPolicy } from '../client/defaults.ts'
import { after, client, noon } from '../samples.fixture.ts'
import { promisesOf } from '../work-item/promises.ts'
import { acknowledge } from './acknowledge.ts'
import { endCauses } from './end-causes.ts'
import type { Mute } from './mute.ts'
import { resolve } from './resolve.ts'
import { facts, Ladder, minute, people } from './samples.fixture.ts'
import { escalationWakeAt } from './wake-at.ts'

const second = 1_000
const ann = { id: 'ann', member: people.get('ann') as never }
const mutes: Mute[] = [
  { id: 'm', by: 'olga', reason: 'Moving house', from: noon + 10 * minute, until: noon + 28 * minute },
]

describe('A mute, once somebody has it', () => {
  const muted = () => {
    const one = new Ladder(facts({ agency: { mutes } })).raise({ cause: 'overdue_answer' }).wake(noon + 30 * second)
    return one.take(acknowledge(one.state, 'e', ann, undefined, one.at))
  }

  it('hides the reminder too, which is made at its end', () => {
    const one = muted()
    expect(one.run(noon + 28 * minute, escalationWakeAt).said()).toEqual(['fired ann', 'reminder ann'])
    expect(one.notices[1]?.at).toBe(noon + 28 * minute)
    const longer = muted()
    longer.known = facts({ agency: { mutes: mutes.map((mute) => ({ ...mute, until: noon + 90 * minute })) } })
    expect(longer.run(noon + 89 * minute, escalationWakeAt).said()).toEqual(['fired ann'])
    expect(
      longer
        .run(noon + 91 * minute, escalationWakeAt)
        .said()
        .slice(1),
    ).toEqual(['fired ann'])
  })

  it('hides what joins and what rises; whoever has it is reminded at its end', () => {
    const one = muted()
    one.at = noon + 11 * minute
    one.raise({ cause: 'person' }).raise({ cause: 'critical_verdict' })
    expect(one.state).toMatchObject({ severity: 'critical', state: 'acknowledged' })
    expect(one.run(noon + 28 * minute, escalationWakeAt).said()).toEqual(['fired ann', 'reminder ann'])
  })
})

describe('An end that is told late', () => {
  const ended = (happenedAt?: number) => ({ causes: ['no_cover' as const], why: 'Somebody has it', happenedAt })

  it('ends nothing that came of a later event, though its own was handled again', () => {
    const one = new Ladder().raise({ cause: 'no_cover', happenedAt: noon + minute })
    const running = () => ({ id: 'e', escalation: one.state })
    expect(endCauses(running(), ended(noon), one.at)).toMatchObject({ events: [] })
    one.take(endCauses(running(), ended(noon + minute), one.at))
    expect(one.state.clearsAt).not.toBeNull()
    one.raise({ cause: 'no_cover', happenedAt: noon + 2 * minute })
    expect(endCauses(running(), ended(noon + minute), one.at)).toMatchObject({ events: [] })
    const byHand = new Ladder().raise({ cause: 'no_cover' })
    expect(endCauses({ id: 'e', escalation: byHand.state }, ended(noon), noon)).toMatchObject({
      events: [{ type: 'escalation.cause_ended' }],
    })
  })
})

describe('Where a client was promised an answer', () => {
  const targets = { ...defaultPolicy.targets, acknowledge: { kind: 'business', ms: 10 * minute } as const }
  const promised = promisesOf(after('client', client, publishPolicy(client, 'client', { ...defaultPolicy, targets })))
  const clocks = (one: Ladder) => one.state.clocks.map(({ kind, cycle, state }) => [kind, cycle, state])
  const raised = () => {
    const one = new Ladder({ ...facts(), promises: promised }).raise()
    return one.run(noon + minute, escalationWakeAt)
  }

  it('a clock runs from raised to acknowledged, and anew where an acknowledgement lapses', () => {
    const one = raised()
    expect(clocks(one)).toEqual([['acknowledge', 1, 'running']])
    one.take(acknowledge(one.state, 'e', ann, promised, one.at))
    expect(clocks(one)).toEqual([['acknowledge', 1, 'hit']])
    one.run(noon + 32 * minute, escalationWakeAt)
    expect(clocks(one)).toEqual([
      ['acknowledge', 1, 'hit'],
      ['acknowledge', 2, 'running'],
    ])
  })

  it('a clock that nobody answers is breached, and one whose escalation ends before ends with it', () => {
    const one = raised().run(noon + 12 * minute, escalationWakeAt)
    expect(one.state.clocks).toMatchObject([{ state: 'running', breachedAt: noon + 10 * minute }])
    expect(one.types).toContain('clocks_settled')
    const early = raised()
    early.take(resolve(early.state, 'e', 'ann', 'Settled', promised, early.at))
    expect(clocks(early)).toEqual([['acknowledge', 1, 'cancelled']])
  })
})
