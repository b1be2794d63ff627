import { expect, test } from 'vitest'
import { clientAt } from './client-at.ts'

const [harbor, cedar] = [{ id: 'harbor' }, { id: 'cedar' }]

test('a contact looks at their client at once, and finds nobody’s page at the address of another', () => {
  const contact = { clientId: 'harbor' }
  expect(clientAt([harbor], contact, undefined)).toEqual({ one: harbor, isAlone: true })
  expect(clientAt([harbor], contact, 'harbor')).toEqual({ one: harbor, isAlone: true })
  expect(clientAt([harbor], contact, 'cedar')).toEqual({ one: undefined, isAlone: true })
})

test('whoever sees several has the list without a name, and the one that the address names', () => {
  const lead = { clientId: null }
  expect(clientAt([harbor, cedar], lead, undefined)).toEqual({ one: undefined, isAlone: false })
  expect(clientAt([harbor, cedar], lead, 'cedar')).toEqual({ one: cedar, isAlone: false })
})
