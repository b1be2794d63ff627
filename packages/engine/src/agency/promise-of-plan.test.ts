import { type Plan, planOf } from '@understudy/domain/quality/plan'
import { promiseOf } from '@understudy/domain/quality/plan-promise'
import { expect, test } from 'vitest'
import { promiseOfPlan } from './promise-of-plan.ts'

const light = planOf('light')

test('what a plan promises is computed once for what it says, whatever it is called and whichever version it is', () => {
  const first = promiseOfPlan(light, 0.1)
  expect(first).toEqual(promiseOf(light, 0.1))
  const { levels, ...rest } = light
  expect(promiseOfPlan({ levels: [...levels], ...rest, id: 'ours', version: 7 }, 0.1)).toBe(first)
})

test('another figure in it, or another share that reviewers miss, is another promise', () => {
  const shorter: Plan = { ...light, levels: light.levels.slice(0, 2) }
  for (const [plan, missRate] of [
    [light, 0.2],
    [{ ...light, trustCap: 14 }, 0.1],
    [shorter, 0.1],
  ] as const)
    expect(promiseOfPlan(plan, missRate)).toEqual(promiseOf(plan, missRate))
})

test('only so many are remembered', () => {
  const first = promiseOfPlan(light, 0)
  for (let share = 1; share <= 500; share++)
    promiseOfPlan({ ...light, levels: light.levels.slice(0, 1) }, share / 1_000)
  expect(promiseOfPlan(light, 0)).not.toBe(first)
  expect(promiseOfPlan(light, 0)).toEqual(first)
})
