import { expect, test } from 'vitest'
import { matching } from './palette-commands.ts'
import { partCommands } from './palette-parts.ts'

const clients = [{ id: 'h', name: 'Harbor Family Medicine' }]
const members = [
  { id: 'm', name: 'Maya Torres', roles: ['assistant' as const], state: 'active' as const },
  { id: 'g', name: 'Gone Before', roles: ['assistant' as const], state: 'left' as const },
]
const namesFor = (role: 'owner' | 'ops_lead' | 'assistant' | 'client_contact', text: string) =>
  matching(partCommands({ roles: [role], operator: 'no' }, clients, members), text).map(({ name, kind }) => [
    name,
    kind,
  ])

test('who runs the agency finds people and the parts of pages by name', () => {
  expect(namesFor('owner', 'maya')).toEqual([['Maya Torres', 'Person']])
  expect(namesFor('owner', 'role fit')).toEqual([['Role fit', 'People']])
  expect(namesFor('owner', 'audit')).toEqual([['Audit log', 'Settings']])
  expect(namesFor('owner', 'gates')).toEqual([['Gates of a hand-over', 'Agency rules']])
  expect(namesFor('owner', 'mute').map(([name]) => name)).toEqual(['Mutes', 'Mute escalations…'])
  expect(namesFor('owner', 'wording')).toEqual([['Message wording', 'Channels']])
  expect(namesFor('owner', 'webhook').map(([name]) => name)).toEqual(['Add webhook', 'Add inbound webhook'])
  expect(namesFor('owner', 'theme names')).toEqual([['Theme names', 'Insight']])
  expect(namesFor('owner', 'kinds')).toEqual([['Kinds of work', 'Settings']])
  expect(namesFor('owner', 'backlog')).toEqual([['Backlog', 'Insight']])
  expect(namesFor('owner', 'harbor scorecard')).toEqual([['Scorecard, Harbor Family Medicine', 'Client']])
})

test('nobody is led to a part that is not theirs, nor to somebody who has left', () => {
  expect(namesFor('owner', 'queues')).toEqual([])
  expect(namesFor('owner', 'gone')).toEqual([])
  for (const role of ['assistant', 'ops_lead'] as const) expect(namesFor(role, 'audit')).toEqual([])
  expect(namesFor('assistant', 'maya')).toEqual([])
  expect(namesFor('assistant', 'gates')).toEqual([])
  expect(namesFor('assistant', 'harbor').map(([name]) => name)).toEqual([
    'Tasks, Harbor Family Medicine',
    'Ways of working, Harbor Family Medicine',
    'FAQ, Harbor Family Medicine',
  ])
  expect(namesFor('client_contact', 'harbor roi')).toEqual([])
})
