import { expect, test } from 'vitest'
import { ShortText } from './fields.ts'

test('a name may be written from right to left, and not turn what stands beside it', () => {
  for (const name of ['מאיה טורס', 'مايا', 'Maya 🌻', 'O’Hara-Weiß']) expect(ShortText.parse(name)).toBe(name)
  for (const turned of ['\u202Eevil name', 'Maya\u202A', 'a\u202Db'])
    expect(ShortText.safeParse(turned).error?.issues.map(({ message }) => message)).toEqual([
      'Characters that turn the direction of what follows are left out of names and titles',
    ])
})
