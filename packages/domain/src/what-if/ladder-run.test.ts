import { expect, test } from 'vitest'
import { acknowledge } from '../escalation/acknowledge.ts'
import type { CauseChange } from '../escalation/causes-of-event.ts'
import { facts, Ladder, minute, people, step } from '../escalation/samples.fixture.ts'
import { escalationWakeAt } from '../escalation/wake-at.ts'
import { member, noon } from '../samples.fixture.ts'
import type { Happening } from '../stream.ts'
import { runLadders } from './ladder-run.ts'
import { LadderTally } from './ladder-tally.ts'
import { type LadderChange, otherCauses, type PastEscalation } from './past-escalation.ts'

const item = { kind: 'work_item', id: 'item' } as const
const about = { subject: item, clientId: 'client', taskId: 'task' }
const breach = (at: number): LadderChange => ({
  at,
  change: { subject: item, change: 'raise', cause: 'breach', key: 'breach:turnaround' },
})
const delivered = (at: number): LadderChange => ({
  at,
  change: { subject: item, change: 'end', causes: ['breach'], why: 'The work was delivered' } satisfies CauseChange,
})

interface Known {
  readonly past?: readonly PastEscalation[]
  readonly known?: ReturnType<typeof facts>
  readonly until?: number
}

/** What a ladder did, in minutes from noon. */
function said(
  changes: readonly LadderChange[],
  { past = [], known = facts(), until = noon + 60 * minute }: Known = {},
) {
  const events: Happening[] = []
  runLadders(about, changes, past, known, until, (event) => void events.push(event))
  return events.map(({ type, body, at }) => {
    const { kind, recipients } = body as { kind?: string; recipients?: { member: string }[] }
    const name = type.slice('escalation.'.length)
    const what = kind === undefined ? name : `${kind} ${recipients?.map((one) => one.member).join('+')}`
    return `${(at - noon) / minute} ${what}`
  })
}

/** As the ledger has it: raised at noon, acknowledged by Ann some minutes after she was told. */
function pastOne(minutes: number): PastEscalation {
  const events: Happening[] = []
  const one = new Ladder()
  const at = (type: string, body: object, instant: number) =>
    events.push({ type: `escalation.${type}`, body, at: instant, actor: 'test' })
  one.raise()
  at('raised', { cause: one.state.causes[0] }, noon)
  one.run(noon + minute, escalationWakeAt)
  at('notified', { kind: 'fired', step: 0, recipients: [{ member: 'ann' }] }, noon + minute / 2)
  one.at = noon + minute / 2 + minutes * minute
  const answerer = { id: 'ann', member: member('ops_lead') }
  const decision = acknowledge(one.state, 'e', answerer, undefined, one.at)
  if (decision.kind === 'accepted') at('acknowledged', decision.events[0]?.body ?? {}, one.at)
  return events
}

test('What nobody ever answered climbs to the end of the ladder, step by step, until the work is done', () => {
  expect(said([breach(noon), delivered(noon + 40 * minute)])).toEqual([
    ...['0 raised', '0.5 fired ann', '10.5 fired ben', '20.5 fired cid', '30.5 exhausted', '30.5 exhausted olga'],
    ...['40 cause_ended', '41 resolved', '41 resolved ann+ben+cid+olga'],
  ])
})

test('What was acknowledged is so again as long after the first notice, by the same person; the next life is its own', () => {
  const changes = [breach(noon + 5 * minute), delivered(noon + 20 * minute), breach(noon + 30 * minute)]
  expect(said(changes, { past: [pastOne(3)], until: noon + 41 * minute })).toEqual([
    ...['5 raised', '5.5 fired ann', '8.5 acknowledged', '20 cause_ended', '21 resolved', '21 resolved ann'],
    ...['30 raised', '30.5 fired ann', '40.5 fired ben'],
  ])
})

test('Whoever would not have been told under the other ladder, and runs nothing, would not have answered', () => {
  const policy = { steps: [step('other', 'ben')] }
  const known = facts({ policy, people: new Map([...people, ['ann', member('reviewer')]]) })
  expect(said([breach(noon)], { past: [pastOne(3)], known, until: noon + 9 * minute })).toEqual([
    '0 raised',
    '0.5 fired ben',
  ])
})

test('A block holds what is late, a cancelled item calls it off, and a cause of another kind is taken as it was', () => {
  const block = (at: number, isBlocked: boolean): LadderChange => ({
    at,
    change: { subject: item, change: 'block', isBlocked },
  })
  const off: LadderChange = { at: noon + 30 * minute, change: { subject: item, change: 'call_off', why: 'Cancelled' } }
  expect(said([breach(noon), block(noon + 5 * minute, true), block(noon + 25 * minute, false), off])).toEqual([
    ...['0 raised', '0.5 fired ann', '5 held', '25 released', '30 resolved', '30 resolved ann'],
  ])
  const critical = { key: 'critical_verdict', kind: 'critical_verdict', severity: 'critical', since: noon } as const
  const told = (type: string, body: object, at: number) => ({ type: `escalation.${type}`, body, at, actor: 'test' })
  const past = [
    told('raised', { cause: { ...critical, key: 'breach:turnaround', kind: 'breach' } }, noon),
    told('cause_joined', { cause: critical }, noon + 2 * minute),
    told('cause_ended', { key: 'critical_verdict', why: 'Overturned' }, noon + 4 * minute),
  ]
  expect(said(otherCauses([past]))).toEqual([
    ...['2 raised', '2.5 fired ann', '4 cause_ended', '5 resolved', '5 resolved ann'],
  ])
})

test('Pages are counted by step on both sides by one rule, with those that were exhausted and the time to acknowledge', () => {
  const tally = new LadderTally()
  const past = pastOne(3)
  past.forEach(tally.subject('was'))
  runLadders(about, [breach(noon)], [], facts({ policy: { repeats: 1 } }), noon + 71 * minute, tally.subject('would'))
  expect(tally.was).toMatchObject({ escalations: 1, acknowledged: 1, acknowledgeMs: 3.5 * minute, exhausted: 0 })
  expect(tally.would).toMatchObject({ escalations: 1, acknowledged: 0, exhausted: 1, failedSteps: 0 })
  expect(tally.pages()).toEqual([
    { whom: 'step', step: 1, was: 1, would: 2 },
    { whom: 'step', step: 2, was: 0, would: 2 },
    { whom: 'step', step: 3, was: 0, would: 2 },
    { whom: 'fallback', step: null, was: 0, would: 1 },
  ])
})
