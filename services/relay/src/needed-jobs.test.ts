import { expect, test } from 'vitest'
import { openNeededJobs } from './needed-jobs.ts'

const job = (after: number) => ({ handler: 'quality' as const, lane: 1, after, upTo: after + 5, events: [] })
const handledUpTo = (position: number) => new Map([['quality:1', position]])

test('A lane that has handled what was sent gets a job for what comes, one that is behind has its job already', () => {
  let now = 1_000
  const needed = openNeededJobs(() => now)
  expect(needed([job(10)], handledUpTo(10))).toHaveLength(1)
  now += 20
  expect(needed([job(15)], handledUpTo(12))).toEqual([])
  expect(needed([job(15)], handledUpTo(15))).toHaveLength(1)
})

test('A lane that stays behind gets another job a quarter of a second later, in case the worker of its own has died', () => {
  let now = 1_000
  const needed = openNeededJobs(() => now)
  expect(needed([job(10)], handledUpTo(5))).toHaveLength(1)
  now += 240
  expect(needed([job(15)], handledUpTo(5))).toEqual([])
  now += 20
  expect(needed([job(20)], handledUpTo(5))).toHaveLength(1)
})
