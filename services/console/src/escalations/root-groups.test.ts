import { expect, test } from 'vitest'
import { groupByRoot } from './root-groups.ts'

test('what follows from one absence stands together where the first of it stood, and the rest stays in its order', () => {
  const items = ['work_item:a', 'member:m', 'work_item:b', 'member:m'].map((root, index) => ({ root, id: index }))
  expect(groupByRoot(items).map(({ root, items: ofRoot }) => [root, ...ofRoot.map(({ id }) => id)])).toEqual([
    ['work_item:a', 0],
    ['member:m', 1, 3],
    ['work_item:b', 2],
  ])
})
