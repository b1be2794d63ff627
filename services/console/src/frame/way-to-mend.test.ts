import { expect, test } from 'vitest'
import { wayToMend } from './way-to-mend.ts'

const lead = { roles: ['ops_lead' as const] }
const about = { clientId: 'harbor', taskId: 'referrals', assistantId: 'maya' }

test('what a gate asks for is led to where it is done: the person, the client’s access and sign-off, the task', () => {
  expect(wayToMend('agreement_not_signed', about, lead)).toMatchObject({ to: { page: 'people', id: 'maya' } })
  const client = { page: 'clients', id: 'harbor' }
  expect(wayToMend('access_missing', about, lead)).toMatchObject({ to: client, query: '?part=access' })
  expect(wayToMend('compliance_lapsed', about, lead)).toMatchObject({ to: client, query: '?part=setup&at=sign-off' })
  expect(wayToMend('brief_not_published', about, lead)).toMatchObject({ query: '?part=tasks&task=referrals&at=brief' })
})

test('where the page does not know whom it is about everybody is listed, and where it knows no client nothing is offered', () => {
  expect(wayToMend('agreement_not_signed', {}, lead)).toMatchObject({ to: { page: 'people' }, word: 'Open people' })
  expect(wayToMend('access_missing', {}, lead)).toBeUndefined()
})

test('who may not do it, and what is done where it is read, has no way on', () => {
  for (const role of ['assistant', 'reviewer', 'client_contact'] as const)
    expect(wayToMend('agreement_not_signed', about, { roles: [role] })).toBeUndefined()
  expect(wayToMend('sop_not_acknowledged', about, lead)).toBeUndefined()
  expect(wayToMend('constructor', about, lead)).toBeUndefined()
})
