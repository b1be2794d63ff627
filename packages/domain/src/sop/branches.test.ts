import { describe, expect, it } from 'vitest'
import { after, codesOf, openItem, promises, startedItem, task } from '../samples.fixture.ts'
import { publishSop, type SopStep } from '../task/task.ts'
import { makeWorkItem } from '../work-item/make.ts'
import { handIn, tickStep, untickStep } from '../work-item/work.ts'
import type { WorkItem } from '../work-item/work-item.ts'
import { checkSteps } from './check-steps.ts'
import { stepsDue } from './steps-due.ts'

const steps: SopStep[] = [
  { kind: 'do', text: 'Open the request', required: true },
  { kind: 'decide', text: 'Is it complete?', required: true, asks: { kind: 'choice', choices: ['yes', 'no'] } },
  { kind: 'record', text: 'Pages', required: true, asks: { kind: 'number' }, when: { step: 2, answers: ['yes'] } },
  { kind: 'do', text: 'Ask for what is missing', required: true, when: { step: 2, answers: ['no'] } },
  { kind: 'record', text: 'Asked on', required: false, asks: { kind: 'date' }, when: { step: 2, answers: ['no'] } },
]

const item: WorkItem = (() => {
  const published = after('task', task, publishSop(task, 'task', steps, 'major'))
  const {
    asks = {},
    branches = {},
    requiredSteps,
    steps: count,
  } = after(
    'work_item',
    undefined,
    makeWorkItem(undefined, 'item', published, promises, { taskId: 'task', title: 'An item' }, 0),
  )
  return startedItem({ asks, branches, requiredSteps, steps: count })
})()

const tick = (from: WorkItem, step: number, value?: string) =>
  after('work_item', from, tickStep(from, 'item', step, value))

describe('A step that asks for a value', () => {
  it('is ticked with one that fits, and refused otherwise', () => {
    expect(codesOf(tickStep(item, 'item', 2))).toEqual(['value_missing'])
    expect(codesOf(tickStep(item, 'item', 2, 'perhaps'))).toEqual(['value_unfit'])
    expect(codesOf(tickStep(item, 'item', 1, 'yes'))).toEqual(['value_not_asked'])
    const complete = tick(item, 2, 'yes')
    expect(complete).toMatchObject({ ticked: [2], values: { 2: 'yes' } })
    expect(codesOf(tickStep(complete, 'item', 3, 'many'))).toEqual(['value_unfit'])
    const incomplete = tick(item, 2, 'no')
    expect(codesOf(tickStep(incomplete, 'item', 5, '2026-02-30'))).toEqual(['value_unfit'])
    expect(tick(incomplete, 5, '2026-02-28').values).toEqual({ 2: 'no', 5: '2026-02-28' })
  })

  it('can be corrected by ticking it again with another value', () => {
    const corrected = tick(tick(item, 2, 'no'), 2, 'yes')
    expect(corrected).toMatchObject({ ticked: [2], values: { 2: 'yes' } })
    expect(tickStep(corrected, 'item', 2, 'yes')).toMatchObject({ kind: 'accepted', events: [] })
  })
})

describe('A step with an answer that is unticked', () => {
  const untick = (from: WorkItem, step: number) => after('work_item', from, untickStep(from, 'item', step))
  const answered = tick(tick(item, 2, 'no'), 4)
  const unticked = untick(answered, 2)

  it('has no answer any more, and no branch is taken', () => {
    expect(unticked.values).toEqual({})
    expect(stepsDue(unticked)).toEqual([1, 2])
  })

  it('leaves the steps of its branch as they are: answered so again they are done, answered otherwise they count no more', () => {
    expect(unticked.ticked).toEqual([4])
    expect(stepsDue(tick(unticked, 2, 'no'))).toEqual([1])
    expect(stepsDue(tick(unticked, 2, 'yes'))).toEqual([1, 3])
    expect(untick(unticked, 4).ticked).toEqual([])
  })
})

describe('A branch', () => {
  it('asks for its required steps only where it is taken', () => {
    expect(stepsDue(item)).toEqual([1, 2])
    expect(stepsDue(tick(item, 2, 'yes'))).toEqual([1, 3])
    expect(stepsDue(tick(item, 2, 'no'))).toEqual([1, 4])
  })

  it('keeps the steps of the other branch unticked', () => {
    expect(codesOf(tickStep(item, 'item', 4))).toEqual(['step_not_on_branch'])
    expect(codesOf(tickStep(tick(item, 2, 'yes'), 'item', 4))).toEqual(['step_not_on_branch'])
  })

  it('holds a submission back until its required steps are ticked, and no others', () => {
    const half = tick(tick(item, 1), 2, 'no')
    expect(codesOf(handIn(half, 'item', undefined, undefined))).toEqual(['step_unticked'])
    expect(handIn(tick(half, 4), 'item', undefined, undefined).kind).toBe('accepted')
  })
})

it('An SOP without steps that ask leaves its items as they were', () => {
  expect(openItem()).not.toHaveProperty('asks')
  expect(openItem()).not.toHaveProperty('branches')
})

it('An SOP whose branches lead nowhere is refused with every reason', () => {
  const [open, decide, pages] = steps as [SopStep, SopStep, SopStep]
  const wrong = [
    { ...decide, asks: { kind: 'choice' as const, choices: ['yes', 'yes'] } },
    { ...pages, when: { step: 3, answers: ['yes'] } },
    { ...open, when: { step: 1, answers: ['perhaps'] } },
  ]
  expect(checkSteps(wrong).map(({ code }) => code)).toEqual(['choices_missing', 'branch_unknown', 'answer_unknown'])
  expect(checkSteps(steps)).toEqual([])
  expect(codesOf(publishSop(task, 'task', wrong, 'minor'))).toHaveLength(3)
})
