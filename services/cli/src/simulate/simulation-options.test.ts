import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standardPlan } from '@understudy/domain/quality/plan'
import { expect, test } from 'vitest'
import { castOf, simulatedAgencyId } from './cast.ts'
import { setUp } from './set-up.ts'
import { isAutomatic, ownPlanNamed, simulatedPlan } from './simulated-plan.ts'
import { simulationOptions, usualOptions } from './simulation-options.ts'

test('without options two hundred people are simulated for ninety days under standard', () => {
  expect(simulationOptions({})).toEqual(usualOptions)
})

test('options are read from their text, and one in ten people is a reviewer', () => {
  const options = simulationOptions({
    assistants: '35',
    error: '0.1,0.3',
    reviewersMiss: '0.2',
    break: '0.15',
    until: 'demoted',
  })
  expect(options).toMatchObject({
    assistants: 35,
    reviewers: 4,
    rates: [0.1, 0.3],
    missRate: 0.2,
    rateAfter: 0.15,
    until: 'demoted',
  })
})

test.each([
  [{ assistants: '0' }, '--assistants takes a whole number from 1'],
  [{ assistants: '1000000000' }, '--assistants takes a whole number from 1 to 10000, not 1000000000'],
  [{ days: '1000000000' }, '--days takes a whole number from 1 to 3660'],
  [{ assistants: '10000', days: '3660' }, 'A simulation keeps at most 1000000 items'],
  [{ cohorts: '1000000000' }, '--cohorts takes a whole number from 1 to 10000'],
  [{ days: '1.5' }, '--days takes a whole number'],
  [{ plan: 'gentle' }, 'name light, standard, strict or a JSON file'],
  [{ from: 'tomorrow' }, '--from takes a day'],
  [{ absent: '2' }, '--absent takes shares'],
  [{ items: '-1' }, '--items takes a number from 0'],
  [{ until: 'bored' }, '--until takes end, decided, demoted'],
])('%j is refused with what the option takes', (given, message) => {
  expect(() => simulationOptions(given)).toThrow(message)
})

test('a plan from a file is saved by the simulated agency, and a person signs each promotion under it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plan-'))
  try {
    const file = join(folder, 'plan.json')
    const written = async (plan: object) => {
      await writeFile(file, JSON.stringify(plan))
      return ownPlanNamed(file)
    }
    const careful = { ...standardPlan, id: 'careful', version: 3, promoteAt: 30 }
    const options = simulationOptions({ plan: file }, await written(careful))
    expect(options).toMatchObject({ planId: 'careful', ownPlan: { promoteAt: 30, version: 1 } })
    const commands = setUp(options, castOf(options, simulatedAgencyId(options, 1)), 0)
    expect(commands.find(({ name }) => name === 'agency.save_plan')?.input).toMatchObject({ id: 'careful' })
    expect(isAutomatic(options)).toBe(false)
    expect(simulatedPlan({ ...options, hold: false }).id).toBe('careful-unheld')
    await expect(written({ ...careful, promoteAt: 90 })).rejects.toThrow('out of reach in 60 reviews')
    await expect(written({ ...careful, id: 'strict' })).rejects.toThrow('Every agency has the plan strict')
    await expect(ownPlanNamed('gentle')).rejects.toThrow('neither a plan nor a file')
    expect(await ownPlanNamed('light')).toBeUndefined()
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the same world has the same agency, another run or world another one', () => {
  expect(simulatedAgencyId(usualOptions, 1)).toBe(simulatedAgencyId({ ...usualOptions }, 1))
  expect(simulatedAgencyId(usualOptions, 2)).not.toBe(simulatedAgencyId(usualOptions, 1))
  expect(simulatedAgencyId({ ...usualOptions, seed: 2 }, 1)).not.toBe(simulatedAgencyId(usualOptions, 1))
})
