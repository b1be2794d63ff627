import { expect, test } from 'vitest'
import { stepsLeft, stepsOf } from './steps.ts'

const steps = [
  { kind: 'decide', text: 'Complete?', required: true, asks: { kind: 'choice', choices: ['yes', 'no'] } },
  { kind: 'record', text: 'Pages', required: true, when: { step: 1, answers: ['yes'] } },
  { kind: 'do', text: 'Ask for it', required: true, when: { step: 1, answers: ['no'] } },
  { kind: 'do', text: 'Tag it', required: false },
] as const
const shown = (ticked: number[], values: Record<string, string>) =>
  stepsOf(steps as never, { ticked, values }).map(({ number }) => number)

test('only the steps of the branch that was taken are shown, and only required ones hold it back', () => {
  expect(shown([], {})).toEqual([1, 4])
  expect(shown([1], { 1: 'no' })).toEqual([1, 3, 4])
  const left = (ticked: number[]) => stepsLeft(stepsOf(steps as never, { ticked, values: { 1: 'yes' } }))
  expect(left([1]).map(({ number }) => number)).toEqual([2])
  expect(left([1, 2])).toEqual([])
})
