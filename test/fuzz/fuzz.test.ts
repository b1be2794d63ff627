import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FuzzSite, openFuzzSite } from './fuzz-site.ts'
import { runFuzz } from './run-fuzz.ts'

let site: FuzzSite

beforeAll(async () => {
  site = await openFuzzSite()
})

afterAll(() => site.close())

test('whatever is sent to any endpoint, by whomever, it answers, never with a failure of ours, and a refusal changes nothing', async () => {
  const { answers, findings } = await runFuzz(site, { seed: 20261128, requests: 2_000 })
  expect(findings).toEqual([])
  expect([...answers.keys()].sort()).toEqual(site.operations.map(({ operationId }) => operationId).sort())
  const statuses = [...answers.values()].flatMap((counts) => [...counts])
  const count = (good: (status: number) => boolean) =>
    statuses.reduce((sum, [status, times]) => sum + (good(status) ? times : 0), 0)
  // Were everybody turned away at the door, nothing would have been tried.
  expect(count((status) => status < 300)).toBeGreaterThan(200)
  expect(count((status) => status === 400 || status === 422)).toBeGreaterThan(500)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as { isOwner?: boolean }).isOwner).toBeUndefined()
})
