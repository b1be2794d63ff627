import { expect, it } from 'vitest'
import { isPromise, jobsOfRung } from './jobs-of-rung.ts'
import type { Rung } from './rung-streams.ts'

const rung = (streamType: Rung['streamType'], count: number): Rung[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{
      streamType,
      streamId: `${streamType} ${index}`,
      agencyId: 'a',
      wakeAt: 7,
      subjectId: `${streamType} ${index}`,
    },
  }))

it('promises that fell due go by themselves; ladders, messages and looks at risk hold up none of them', () => {
  const all = [
    ...rung('work_item', 301),
    ...rung('escalation', 101),
    ...rung('message_target', 21),
    ...rung('risk_look', 1),
  ]
  const jobs = jobsOfRung(all, 9)
  const sizes = [...jobs].map(([queue, own]) => [
    queue,
    own.map(({ data }) => Object.values(data as object).find(Array.isArray)?.length),
  ])
  expect(Object.fromEntries(sizes)).toEqual({
    turnaround: [300, 1],
    escalation: [100, 1],
    delivery: [20, 1],
    measures: [1],
  })
  expect(all.filter(isPromise)).toHaveLength(301)
  expect(new Set([...jobs.values()].flat().map(({ id }) => id)).size).toBe(7)
})
