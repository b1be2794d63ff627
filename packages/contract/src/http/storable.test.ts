import { expect, test } from 'vitest'
import { z } from 'zod'
import { storable } from './storable.ts'

const Body = storable(z.object({ said: z.unknown() }))
const nested = (levels: number) => {
  let said: unknown = 'Text'
  for (let level = 0; level < levels; level++) said = level % 2 === 0 ? [said] : { said }
  return { said }
}
const issuesOf = (body: object) => Body.safeParse(body).error?.issues.map(({ message }) => message)

test('a body that nests as bodies do is read, and one of thousands of levels is refused with words', () => {
  expect(issuesOf(nested(99))).toBeUndefined()
  expect(issuesOf(nested(5_000))).toEqual(['It is nested too deep'])
})
