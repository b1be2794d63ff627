import { expect, test } from 'vitest'
import { shownInstant } from './shown-instant.ts'

const at = (share: number, held: string | null) => ({ share, held })

test('how chances held is told at half of the promise, or at the earliest instant that any was told at', () => {
  expect(shownInstant([at(0, 'a'), at(0.25, 'b'), at(0.5, 'c'), at(0.75, 'd')])?.held).toBe('c')
  expect(shownInstant([at(0, null), at(0.25, 'b'), at(0.5, null)])?.held).toBe('b')
  expect(shownInstant([at(0, null), at(0.5, null)])).toBeUndefined()
  expect(shownInstant([])).toBeUndefined()
})
