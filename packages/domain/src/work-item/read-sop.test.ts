import { describe, expect, it } from 'vitest'
import { acknowledgeSop } from '../delegation/facts.ts'
import { after, codesOf, delegation, eventsOf, member, startedItem, task } from '../samples.fixture.ts'
import type { Task } from '../task/task.ts'
import { publishSop } from '../task/task.ts'
import { acknowledgeForCover, goesOnUnderReadSop, hasReadSop } from './read-sop.ts'
import { handIn, tickStep } from './work.ts'

const newer: Task = after('task', task, publishSop(task, 'task', [...(task.sop?.steps ?? [])], 'major'))
const assistant = member('assistant')

describe('An assistant acknowledges each version of the SOP before working under it', () => {
  const acknowledged = (...versions: number[]) =>
    versions.reduce(
      (before, version) => after('delegation', before, acknowledgeSop(before, 'd', newer, version)),
      delegation('independent'),
    )
  const hasRead = (sopVersion: number, of: ReturnType<typeof delegation>) =>
    hasReadSop({ sopVersion, assistantId: 'assistant' }, { task: newer, assistant, delegation: of })

  it('the one that the item runs under: having read a newer one is not having read it', () => {
    const read = acknowledged(2)
    expect([hasRead(2, read), hasRead(1, read), hasRead(0, read)]).toEqual([true, false, true])
  })

  it('an older one too, for work that still runs under it; the newest stays what the gate asks for', () => {
    const both = acknowledged(2, 1)
    expect(both).toMatchObject({ acknowledgedSop: 2, acknowledgedSops: [1, 2] })
    expect([hasRead(1, both), hasRead(2, both)]).toEqual([true, true])
    expect(eventsOf(acknowledgeSop(both, 'd', newer, 1))).toEqual([])
    expect(codesOf(acknowledgeSop(both, 'd', newer, 3))).toEqual(['no_such_sop'])
  })

  it('what was acknowledged before a newer version came stays acknowledged', () => {
    expect(hasRead(1, acknowledged(1, 2))).toBe(true)
  })

  it('whoever covers without a delegation of the task, version by version as well', () => {
    const covers = (sopVersion: number) => startedItem({ assistantId: 'cover', delegationId: null, sopVersion })
    const read = (of: Task, version: number) => after('task', of, acknowledgeForCover(covers(version), of, version))
    const isRead = (of: Task, version: number) =>
      hasReadSop(covers(version), { task: of, assistant, delegation: undefined })
    const second = read(newer, 2)
    expect([isRead(second, 1), isRead(second, 2)]).toEqual([false, true])
    const both = read(second, 1)
    expect([isRead(both, 1), isRead(both, 2)]).toEqual([true, true])
    expect(eventsOf(acknowledgeForCover(covers(1), both, 1))).toEqual([])
  })
})

describe('Work that comes to somebody while it is under way', () => {
  const item = startedItem({ ticked: [1] })
  const goesOn = (acknowledgedSop: number | null, decision = tickStep(item, 'item', 2)) =>
    goesOnUnderReadSop(item, { task, assistant, delegation: delegation('independent', { acknowledgedSop }) }, decision)

  it('asks them to acknowledge its SOP before they tick, go on or hand in, as whoever begins it', () => {
    expect(codesOf(goesOn(null))).toEqual(['sop_not_acknowledged'])
    expect(codesOf(goesOn(null, handIn(item, 'item', undefined, undefined)))).toEqual(['sop_not_acknowledged'])
    expect(eventsOf(goesOn(1))).toEqual(['work_item.step_ticked'])
  })

  it('says first what else is wrong', () => {
    expect(codesOf(goesOn(null, tickStep(item, 'item', 9)))).toEqual(['no_such_step'])
  })
})
