import { expect, test } from 'vitest'
import { placeOfMessage } from './place-of-message.ts'

const place = (kind: string, subjectKind = 'work_item') =>
  placeOfMessage({ kind, aboutId: 'about', subject: { kind: subjectKind, id: 'subject' } })

test('a message leads to what it is about', () => {
  for (const kind of ['fired', 'repeat', 'reminder', 'resolved', 'joined'])
    expect(place(kind), kind).toEqual({ to: { page: 'escalations', id: 'about' } })
  expect(place('mentioned')).toEqual({ to: { page: 'board' }, query: '?item=about' })
  expect(place('lapsed', 'delegation')).toEqual({ to: { page: 'delegations', id: 'about' } })
  expect(place('update_due', 'member')).toEqual({ to: { page: 'work' }, query: '?show=update' })
  expect(place('planning_warning')).toEqual({ to: { page: 'board' }, query: '?item=subject' })
  expect(place('planning_warning', 'client')).toEqual({ to: { page: 'clients', id: 'subject' } })
})

test('what has no page leads nowhere', () => {
  for (const kind of ['test', 'address_disabled']) expect(place(kind), kind).toBeUndefined()
})
