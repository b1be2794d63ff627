import { expect, test } from 'vitest'
import { inAll, standingWithAll } from './takers.ts'

const why = (code: string, count: number) => ({ code, message: `It is ${code}`, count })

test('who can be given all that is chosen, some of it, or none, is told with the reason that most of it has', () => {
  expect(standingWithAll(3, { assistantId: 'a', refused: 0, reasons: [] })).toMatchObject({ rank: 0 })
  const some = { assistantId: 'a', refused: 2, reasons: [why('clinical', 2), why('away', 1)] }
  expect(standingWithAll(3, some)).toEqual({ rank: 1, why: '2 of 3 would be refused: It is clinical' })
  expect(standingWithAll(2, some)).toEqual({ rank: 2, why: 'It is clinical' })
})

test('what is answered about several lots of items is counted together', () => {
  const lots = [
    { of: 1_000, items: [{ assistantId: 'a', refused: 3, reasons: [why('away', 2), why('clinical', 1)] }] },
    { of: 10, items: [{ assistantId: 'a', refused: 5, reasons: [why('clinical', 5)] }] },
  ]
  expect(inAll(lots)).toEqual({
    of: 1_010,
    items: [{ assistantId: 'a', refused: 8, reasons: [why('clinical', 6), why('away', 2)] }],
  })
})
