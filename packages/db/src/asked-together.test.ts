import { expect, test } from 'vitest'
import { askedTogether } from './asked-together.ts'

test('What is asked in one turn is answered by one call, each with its own; what is asked later by the next', async () => {
  const calls: (readonly number[])[] = []
  const double = askedTogether(async (numbers: readonly number[]) => {
    calls.push([...numbers])
    return (number: number) => number * 2
  })
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6])
  expect(await double(4)).toBe(8)
  expect(calls).toEqual([[1, 2, 3], [4]])
})

test('A failure is that of everybody who asked then, and of nobody who asks later', async () => {
  let fails = true
  const ask = askedTogether(async () => {
    if (fails) throw new Error('Out of reach')
    return (text: string) => text
  })
  const asked = await Promise.allSettled(['a', 'b'].map(ask))
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fails = false
  expect(await ask('c')).toBe('c')
})
