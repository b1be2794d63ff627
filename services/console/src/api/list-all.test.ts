import { expect, test } from 'vitest'
import { listAll } from './list-all.ts'

test('a list is read page by page until there is no next one', async () => {
  const asked: (string | undefined)[] = []
  const pages = new Map([
    [undefined, { items: [1, 2], next: 'b' }],
    ['b', { items: [3], next: null }],
  ])
  const read = async ({ after }: { readonly after: string | undefined }) => {
    asked.push(after)
    return { data: pages.get(after) ?? { items: [], next: null }, response: new Response() }
  }
  expect(await listAll(read)).toEqual([1, 2, 3])
  expect(asked).toEqual([undefined, 'b'])
})
