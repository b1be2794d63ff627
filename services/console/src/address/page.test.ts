import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PageAddress, paths, readPage, writePage } from './page.ts'

const pages = fc
  .record({ page: fc.constantFrom('escalations', 'delegations'), id: fc.option(fc.uuid(), { nil: undefined }) })
  .map(({ page, id }) => ({ page, ...(id === undefined ? {} : { id }) }) as PageAddress)

test('every page is read back from its address as it was', () => {
  fc.assert(
    fc.property(pages, (page) => {
      expect(readPage(writePage(page))).toEqual(page)
    }),
  )
  expect(readPage(paths.board)).toEqual({ page: 'board' })
})

test('the link of a message opens its escalation, and a path that makes no sense the board', () => {
  const id = '0b1c2d3e-0000-4000-8000-00000000000a'
  expect(readPage(`/escalations/${id}`)).toEqual({ page: 'escalations', id })
  expect(readPage('/settings/notifications')).toEqual({ page: 'inbox' })
  expect(readPage('/escalations/first')).toEqual({ page: 'escalations' })
  for (const path of ['/', '/nowhere', '//', '/index.html', `/board/${id}`])
    expect(readPage(path), path).toEqual({ page: 'board' })
})
