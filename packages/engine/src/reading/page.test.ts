import { expect, test } from 'vitest'
import { pageOfShown } from './page.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const rows = Array.from({ length: 9 }, (_, index) => ({ id: id(index) }))
const pageWithout = (hidden: readonly number[], limit: number, after?: string) =>
  pageOfShown(
    { limit, ...(after !== undefined && { after }) },
    async ({ idAfter, take }) => rows.filter((row) => row.id > (idAfter.id?.gt ?? '')).slice(0, take),
    async (read) => read.map((row) => row.id),
    (shown) => !hidden.map(id).includes(shown),
  )

test('A page fills up past what is hidden, and its cursor is something shown', async () => {
  expect(await pageWithout([0, 1, 2, 4], 2)).toEqual({ items: [id(3), id(5)], next: id(5) })
  expect(await pageWithout([4], 2, id(2))).toEqual({ items: [id(3), id(5)], next: id(5) })
})

test('Where nothing follows but what is hidden, the page is the last', async () => {
  expect(await pageWithout([6, 7, 8], 3, id(2))).toEqual({ items: [id(3), id(4), id(5)], next: null })
  expect(await pageWithout([0, 1, 2, 3, 4, 5, 6, 7, 8], 2)).toEqual({ items: [], next: null })
})
