import { accepted, refusedBecause } from '@understudy/domain/decision'
import type { Cadence } from '@understudy/domain/task/cadence/cadence'
import type { Task } from '@understudy/domain/task/task'
import { expect, test } from 'vitest'
import { tellingVolume, volumeOfTask } from './volume-of-task.ts'

const monday = Date.UTC(2026, 5, 1)
const every = (rule: string): Cadence => ({
  ...{ id: 'cadence', version: 1, state: 'active', takenUntil: monday },
  ...{ rule, zone: 'Etc/UTC', start: '2026-06-01T09:00', catchUp: 'one', title: 'Work' },
})
const task = (planId: string, ...rules: string[]): Pick<Task, 'planId' | 'cadences'> => ({
  planId,
  cadences: rules.map(every),
})

test('whoever gives work a plan or a cadence is told when it is too rare to prove anybody on', () => {
  const told = (one: ReturnType<typeof task>) => tellingVolume(accepted([], { version: 2 }), one, undefined, monday)
  expect(told(task('standard', 'FREQ=MONTHLY'))).toMatchObject({
    result: { version: 2, volume: { isTooRare: true, said: expect.stringContaining('Too rare to prove') } },
  })
  expect(told(task('light', 'FREQ=DAILY'))).toMatchObject({ result: { volume: { isTooRare: false } } })
  expect(tellingVolume(refusedBecause('no', 'No'), task('light'), undefined, monday)).toEqual(
    refusedBecause('no', 'No'),
  )
})

test('it follows from the plan, also one of the agency’s own, and is unknown where nothing recurs', () => {
  const weekly = 'FREQ=WEEKLY;BYDAY=MO'
  expect(volumeOfTask(task('light', weekly), undefined, monday)?.isTooRare).toBe(false)
  expect(volumeOfTask(task('strict', weekly), undefined, monday)?.isTooRare).toBe(true)
  expect([task('light'), task('unknown', weekly)].map((one) => volumeOfTask(one, undefined, monday))).toEqual([
    null,
    null,
  ])
})
