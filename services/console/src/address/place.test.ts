import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standingWords } from '../words/standing-words.ts'
import { stateWords } from '../words/state-words.ts'
import { waitsForWords } from '../words/waits-for-words.ts'
import { groupings, type Place, readPlace, writePlace } from './place.ts'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const key = (words: object) => fc.constantFrom(...Object.keys(words))

const places = fc
  .record({
    filters: fc.record(
      {
        clientId: fc.uuid(),
        assistantId: fc.uuid(),
        state: key(stateWords),
        standing: key(standingWords),
        waitsFor: key(waitsForWords),
        group: fc.constantFrom(...groupings),
      },
      { requiredKeys: [] },
    ),
    item: maybe(fc.uuid()),
  })
  .map(({ filters, item }) => ({ filters, ...(item === undefined ? {} : { item }) }) as Place)

test('every place is read back from its address as it was', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(readPlace(writePlace(place))).toEqual(place)
    }),
  )
})

test('an address that makes no sense opens the bare board', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('client', 'state', 'standing', 'waits-for', 'item'), fc.string()),
      (given) => {
        const query = `?${new URLSearchParams(given)}`
        const { filters, item } = readPlace(query)
        for (const [name, value] of Object.entries({ ...filters, item }))
          if (value !== undefined) expect(Object.values(given), name).toContain(value)
        expect(readPlace(writePlace({ filters, ...(item === undefined ? {} : { item }) }))).toEqual(readPlace(query))
      },
    ),
  )
  expect(readPlace('?state=toString&client=1&standing=late')).toEqual({ filters: {} })
  expect(writePlace({ filters: {} })).toBe('')
})
