import { expect, test } from 'vitest'
import { simulatedAgencyId } from './cast.ts'
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
  [{ plan: 'gentle' }, 'name light, standard, strict'],
  [{ from: 'tomorrow' }, '--from takes a day'],
  [{ absent: '2' }, '--absent takes shares'],
  [{ items: '-1' }, '--items takes a number from 0'],
  [{ until: 'bored' }, '--until takes end, decided, demoted'],
])('%j is refused with what the option takes', (given, message) => {
  expect(() => simulationOptions(given)).toThrow(message)
})

test('the same world has the same agency, another run or world another one', () => {
  expect(simulatedAgencyId(usualOptions, 1)).toBe(simulatedAgencyId({ ...usualOptions }, 1))
  expect(simulatedAgencyId(usualOptions, 2)).not.toBe(simulatedAgencyId(usualOptions, 1))
  expect(simulatedAgencyId({ ...usualOptions, seed: 2 }, 1)).not.toBe(simulatedAgencyId(usualOptions, 1))
})
