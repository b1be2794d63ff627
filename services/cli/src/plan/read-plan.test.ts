import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standardPlan } from '@understudy/domain/quality/plan'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understudy-plan-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function written(content: string): Promise<string> {
  const file = join(folder, 'plan.json')
  await writeFile(file, content)
  return file
}

test('a plan that every agency has is found by its id', async () => {
  expect(await readPlan('standard')).toEqual(standardPlan)
})

test("an agency's own plan comes from a file, in version 1 where none is named", async () => {
  const { version: _, ...unversioned } = { ...standardPlan, id: 'ours', promoteAt: 30 }
  expect(await readPlan(await written(JSON.stringify(unversioned)))).toEqual({
    ...standardPlan,
    id: 'ours',
    promoteAt: 30,
  })
})

test('a plan that can never work is refused with every reason and how to mend it', async () => {
  const file = await written(JSON.stringify({ ...standardPlan, promoteAt: 80, reworkCost: 20 }))
  const refusal = await readPlan(file).catch((error: Error) => error.message)
  expect(refusal).toContain('out of reach in 60 reviews. Make an attempt at least 80 reviews long')
  expect(refusal).toContain('One rework costs 20 of a trust of 20. Raise the cap of trust above 20')
})

test('a file without a plan says which fields are wrong', async () => {
  await expect(readPlan(await written('{"id":"x"}'))).rejects.toThrow(/promoteAt/)
  await expect(readPlan(await written('{'))).rejects.toThrow(/is no JSON/)
})

test('what is neither a plan nor a file says what there is', async () => {
  await expect(readPlan('gentle')).rejects.toThrow('name light, standard, strict or a JSON file')
})
