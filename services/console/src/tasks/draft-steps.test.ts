import type { SopStep } from '@understudy/domain/task/task'
import { expect, test } from 'vitest'
import { moved, type StepDraft, without } from './draft-steps.ts'

const step = (key: number, more: Partial<SopStep> = {}): StepDraft => ({
  key,
  kind: 'do',
  text: `Step ${key}`,
  required: true,
  ...more,
})
const branch = { when: { step: 2, answers: ['no'] } }
const steps = [step(1), step(2, { asks: { kind: 'choice', choices: ['yes', 'no'] } }), step(3, branch)]

test('a branch follows the step that it hangs on, wherever either is moved', () => {
  expect(moved(steps, 1, 0).map(({ key, when }) => [key, when?.step])).toEqual([
    [2, undefined],
    [1, undefined],
    [3, 1],
  ])
})

test('a step that comes to stand before the one it hangs on, or loses it, hangs on nothing', () => {
  expect(moved(steps, 2, 0)[0]?.when).toBeUndefined()
  expect(without(steps, 2).every(({ when }) => when === undefined)).toBe(true)
  expect(without(steps, 1).at(-1)?.when?.step).toBe(1)
})
