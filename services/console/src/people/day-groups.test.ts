import { expect, test } from 'vitest'
import { dayAfter, groupsOfDay, type Standing } from './day-groups.ts'

const item = (name: string, standing: Standing) => ({ memberId: name, name, zone: 'UTC', standing, update: null })
const items = [item('Ann', 'posted'), item('Ben', 'not_at_work'), item('Cleo', 'missing'), item('Dan', 'posted')]

test('what was posted comes first, then whose update is missing, and whoever does not work on the day last', () => {
  expect(groupsOfDay(items).map(([standing, some]) => [standing, ...some.map(({ name }) => name)])).toEqual([
    ['posted', 'Ann', 'Dan'],
    ['missing', 'Cleo'],
    ['not_at_work', 'Ben'],
  ])
})

test('days follow each other over the end of a year', () => {
  expect([dayAfter('2026-12-31', 1), dayAfter('2026-03-01', -1)]).toEqual(['2027-01-01', '2026-02-28'])
})
