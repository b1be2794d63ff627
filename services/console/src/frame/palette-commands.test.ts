import { expect, test } from 'vitest'
import { matching, saying, told } from './palette-commands.ts'

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

test('a place is found by what people call it otherwise, and by its kind, after what is called so itself', () => {
  const places = [
    { name: 'Calendars', kind: 'Settings' },
    { name: 'Policies', kind: 'Settings' },
    { name: 'Members', kind: 'Settings' },
    { name: 'Access, Harbor', kind: 'Client' },
    { name: 'Tasks, Harbor', kind: 'Client' },
    { name: 'My security', kind: 'Page' },
    { name: 'Holiday cover', kind: 'Task' },
  ].map((one) => ({ ...one, go: () => undefined }))
  const namesFor = (text: string) => matching(places, text).map(({ name }) => name)
  expect(namesFor('holiday')).toEqual(['Holiday cover', 'Calendars'])
  expect(namesFor('policy')).toEqual(['Policies'])
  expect(namesFor('invite')).toEqual(['Members'])
  expect(namesFor('settings members')).toEqual(['Members'])
  expect(namesFor('access register')).toEqual(['Access, Harbor'])
  expect(namesFor('time zone')).toEqual(['Calendars'])
  expect(namesFor('rubric harbor')).toEqual(['Tasks, Harbor'])
  expect(namesFor('make work item')).toEqual(['Tasks, Harbor', 'Holiday cover'])
  expect(namesFor('passkey')).toEqual(['My security'])
})

test('an answer is found by the words of its question and of itself', () => {
  const entry = {
    name: 'Which tray do letters go to?',
    kind: 'FAQ',
    says: 'Which tray do letters go to? CPAP ones to the left',
  }
  const texts = [{ ...entry, go: () => undefined }]
  expect(saying(texts, 'cpap tray').map(({ name }) => name)).toEqual([entry.name])
  expect(saying(texts, 'ray')).toEqual([])
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
