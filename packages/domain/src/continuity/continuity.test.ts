import { describe, expect, it } from 'vitest'
import { emptyProfile } from '../member/profile.ts'
import { delegation, hour, member, noon, openItem, task } from '../samples.fixture.ts'
import type { Candidate } from '../work-item/find-route.ts'
import { continuityOf } from './continuity.ts'
import { drillAbsence } from './drill.ts'

const somebody = (id: string, state: 'independent' | 'reverse_shadow' | 'shadow', changes = {}): Candidate => ({
  delegationId: id,
  delegation: delegation(state, { assistantId: id, cover: id === 'a' ? 'primary' : 'backup' }),
  assistant: member('assistant', changes),
})
const week = { memberId: 'a', from: '2026-06-01', until: '2026-06-05', zone: 'UTC', at: noon }
const timed = { ...task, usualMinutes: 30 }

describe('A coverage drill', () => {
  const [early, late] = [openItem({ title: 'Early' }), openItem({ title: 'Late' })]
  const clocks = late.clocks.map((clock) => ({ ...clock, dueAt: noon + 240 * hour }))
  const items = [
    { workItemId: 'late', item: { ...late, clocks } },
    { workItemId: 'early', item: early },
  ]
  const drill = (candidates: Candidate[]) => drillAbsence(week, [{ taskId: 'task', task: timed, candidates, items }])

  it('says who would take what, earliest due first, what would stay, and what somebody takes on against their capacity', () => {
    const {
      items: lines,
      tasks,
      loads,
    } = drill([
      somebody('a', 'independent'),
      somebody('b', 'independent', { profile: { ...emptyProfile, capacityMinutes: 600 } }),
    ])
    expect(lines.map(({ workItemId, stays, found }) => [workItemId, stays, found?.assistantId])).toEqual([
      ['early', false, 'b'],
      ['late', true, undefined],
    ])
    expect(tasks).toMatchObject([{ taskId: 'task', found: { assistantId: 'b', route: 'independent_backup' } }])
    expect(loads).toEqual([{ assistantId: 'b', items: 1, minutes: 30, capacityMinutes: 385 }])
  })

  it('says what has no cover, and why everybody is passed over', () => {
    const { items: lines, tasks } = drill([
      somebody('a', 'independent'),
      somebody('b', 'independent', { agreement: null }),
    ])
    const codes = ['not_working_before_due', 'agreement_not_signed']
    expect(lines[0]?.reasons.map(({ code }) => code)).toEqual(codes)
    expect(tasks[0]?.reasons.map(({ code }) => code)).toEqual(codes)
  })
})

describe('A regulated client whose compliance sign-off has run out', () => {
  const complianceSignOff = {
    ...{ agreement: 'BAA', signedBy: 'Dr. Hale', signedOn: '2026-01-02', documentLink: 'https://example.org/baa' },
    expiresAt: noon,
  }
  const compliance = { regulated: true, complianceSignOff }
  const candidates = [somebody('a', 'independent'), somebody('b', 'independent')]
  const one = { taskId: 'task', task: timed, candidates, ofClient: { compliance } }

  it('has nobody who could cover, and a continuity of 0, until it is renewed', () => {
    const items = [{ workItemId: 'item', item: openItem() }]
    const answer = drillAbsence(week, [{ ...one, items }])
    for (const { found, reasons } of [...answer.items, ...answer.tasks])
      expect([found, reasons.map(({ code }) => code)]).toEqual([
        undefined,
        expect.arrayContaining(['compliance_lapsed']),
      ])
    expect(continuityOf([one], 'UTC', noon).score).toBe(0)
    expect(continuityOf([one], 'UTC', noon - 1).score).toBe(100)
  })
})

describe('The continuity score', () => {
  const of = (...candidates: Candidate[]) => ({ taskId: 'task', task, candidates })
  const score = (...tasks: ReturnType<typeof of>[]) => continuityOf(tasks, 'UTC', noon).score

  it('counts a task 100 with somebody else who is independent, 50 with one in reverse-shadow, 0 with nobody who could', () => {
    const primary = somebody('a', 'independent')
    expect(score(of(primary, somebody('b', 'independent')))).toBe(100)
    expect(score(of(primary, somebody('b', 'reverse_shadow')))).toBe(50)
    expect(score(of(primary, somebody('b', 'shadow')))).toBe(0)
    expect(score(of(primary, somebody('b', 'independent', { agreement: null })))).toBe(0)
  })

  it('is the mean of the client’s tasks that somebody does, rounded down, with its inputs', () => {
    const primary = somebody('a', 'independent')
    expect(score(of(primary, somebody('b', 'independent')), of(primary), of(primary), of())).toBe(33)
    expect(score(of())).toBeNull()
    expect(continuityOf([of(primary, somebody('b', 'shadow'))], 'UTC', noon).tasks).toMatchObject([
      { doneBy: 'a', independent: [], learning: [], reasons: [{ code: 'stage_without_work' }] },
    ])
  })
})
