import { describe, expect, it } from 'vitest'
import { noon } from '../samples.fixture.ts'
import { acknowledge } from './acknowledge.ts'
import { dropStep } from './drop-step.ts'
import { endCauses } from './end-causes.ts'
import { noteBlock } from './hold-back.ts'
import { facts, Ladder, minute, people } from './samples.fixture.ts'
import { escalationWakeAt } from './wake-at.ts'

const second = 1_000
const ann = { id: 'ann', member: people.get('ann') as never }
const running = ({ state }: Ladder) => ({ id: 'e', escalation: state })
const said = (one: Ladder, until: number) => one.run(until, escalationWakeAt).said()

describe('What was told once, without a ladder', () => {
  it('escalation rule 12: gets its ladder as soon as another cause joins, whether that is worse or not', () => {
    for (const cause of ['no_cover', 'person', 'critical_verdict'] as const) {
      const one = new Ladder().raise({ single: true }).wake(noon + 30 * second)
      one.at = noon + 5 * minute
      one.raise({ cause })
      expect(said(one, noon + 40 * minute).slice(0, 3), cause).toEqual([
        'fired ann',
        cause === 'critical_verdict' ? 'rose ben' : 'fired ben',
        'fired cid',
      ])
    }
  })

  it('stays told once where what joins is told once as well', () => {
    const one = new Ladder().raise({ single: true }).wake(noon + 30 * second)
    one.raise({ cause: 'overdue_answer', single: true })
    expect(said(one, noon + 60 * minute)).toEqual(['fired ann'])
  })

  it('escalation rule 12: gets its ladder also where it still gathers, or somebody has it', () => {
    const early = new Ladder().raise({ single: true }).raise({ cause: 'no_cover' })
    expect(said(early, noon + 12 * minute)).toEqual(['fired ann', 'fired ben'])
    const had = new Ladder().raise({ single: true }).wake(noon + 30 * second)
    had.take(acknowledge(had.state, 'e', ann, undefined, had.at)).raise({ cause: 'no_cover' })
    expect(said(had, noon + 45 * minute)).toEqual([
      ...['fired ann', 'joined ann', 'reminder ann', 'unacknowledged ann', 'fired ben'],
    ])
  })
})

it('escalation rule 16: a cause that is over when it is found keeps nothing open that was about to resolve itself', () => {
  const one = new Ladder().raise({ cause: 'no_cover' }).wake(noon + 30 * second)
  one.take(endCauses(running(one), { causes: ['no_cover'], why: 'Somebody has it' }, one.at))
  one.at += 10 * second
  one.raise({ cause: 'breach', key: 'breach:response', over: true })
  expect(said(one, noon + 60 * minute)).toEqual(['fired ann', 'resolved ann'])
  expect(one.state.state).toBe('resolved')
})

describe('What becomes critical', () => {
  const group = { leaderId: 'other', firstAt: noon - minute, lastAt: noon, count: 20 }
  const absent = { root: 'member:kim' } as const

  it('escalation rule 13: while it gathers behind others of its root, waits for them no longer than anything critical', () => {
    const one = new Ladder(facts({ group })).raise(absent)
    one.at = noon + 10 * second
    one.raise({ ...absent, cause: 'critical_verdict' })
    expect(said(one, noon + minute)).toEqual(['fired ann'])
    expect(one.notices[0]?.at).toBeLessThanOrEqual(noon + 40 * second)
  })

  it('escalation rule 13: while a block holds it before its first notice, waits no longer either', () => {
    const one = new Ladder(facts({ group })).raise(absent, { isBlocked: true })
    one.at = noon + 10 * second
    one.raise({ ...absent, cause: 'critical_verdict' })
    expect(said(one, noon + minute)).toEqual(['fired ann'])
  })
})

describe('Lateness of blocked work', () => {
  it('escalation rule 14: is held once what was decided beside it is over', () => {
    const one = new Ladder()
      .raise()
      .raise({ cause: 'critical_verdict' })
      .wake(noon + 30 * second)
    one.take(noteBlock(one.state, 'e', true, one.at))
    expect(one.state.state).toBe('climbing')
    one.at += minute
    one.take(endCauses(running(one), { causes: ['critical_verdict'], why: 'Overturned' }, one.at, { isBlocked: true }))
    expect(said(one, noon + 60 * minute)).toEqual(['fired ann'])
    one.take(noteBlock(one.state, 'e', false, one.at))
    expect(said(one, one.at + 11 * minute)).toEqual(['fired ann', 'fired ben'])
  })

  it('escalation rule 14: is held again after what had set it free is over', () => {
    const one = new Ladder().raise({}, { isBlocked: true }).raise({ cause: 'critical_verdict' })
    one.run(noon + minute, escalationWakeAt)
    one.take(endCauses(running(one), { causes: ['critical_verdict'], why: 'Overturned' }, one.at, { isBlocked: true }))
    expect(said(one, noon + 60 * minute)).toEqual(['fired ann'])
  })
})

it('escalation rule 3: where an earlier step is dropped, an acknowledgement that lapses goes on at the step that was told last', () => {
  const dropped = (stepId: string) => {
    const one = new Ladder().raise()
    one.run(noon + 11 * minute, escalationWakeAt)
    one.take(acknowledge(one.state, 'e', ann, undefined, one.at))
    one.take(dropStep(one.state, 'e', stepId, 'lead', one.at))
    return said(one, one.at + 31 * minute).at(-1)
  }
  expect(dropped('first')).toBe('unacknowledged ben')
  expect(dropped('second')).toBe('unacknowledged cid')
  expect(dropped('third')).toBe('unacknowledged ben')
})
