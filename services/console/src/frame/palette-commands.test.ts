import { expect, test } from 'vitest'
import { matching, told } from './palette-commands.ts'

const names = ['Board', 'Zoë Amberg', 'Harbor Family Medicine', 'Appointment confirmations', 'Amber Clinic']
const commands = names.map((name) => ({ name, kind: '', go: () => undefined }))
const found = (text: string) => matching(commands, text).map(({ name }) => name)

test('what begins with what is typed comes first, and accents and case are no matter', () => {
  expect(found('amber')).toEqual(['Amber Clinic', 'Zoë Amberg'])
  expect(found('ZOE')).toEqual(['Zoë Amberg'])
  expect(found('medicine har')).toEqual(['Harbor Family Medicine'])
  expect(found('')).toEqual(names)
  expect(found('nobody')).toEqual([])
})

test('work of one name is told apart by its client, and by its number where the client is the same', () => {
  const items = [
    { id: '0193-aaa111', title: 'Inbox', clientId: 'h' },
    { id: '0193-bbb222', title: 'Inbox', clientId: 'h' },
    { id: '0193-ccc333', title: 'Inbox', clientId: 'b' },
    { id: '0193-ddd444', title: 'Recalls', clientId: 'x' },
  ]
  const names: Readonly<Record<string, string>> = { h: 'Harbor', b: 'Birch' }
  expect(told(items, (id) => names[id] ?? '').map(({ kind }) => kind)).toEqual([
    'Harbor · #aaa111',
    'Harbor · #bbb222',
    'Birch',
    'Work item',
  ])
})
