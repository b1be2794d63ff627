import type { Role } from '@understudy/domain/actor'
import { expect, test } from 'vitest'
import { heardOf } from './hears.ts'
import { noAudience } from './read-audience.ts'
import type { Change } from './read-changes.ts'

const viewer = (role: Role) => ({ agencyId: 'agency', memberId: 'me', roles: [role], clientId: 'my client' })

const change = (type: Change['type'], id: string, clientId: string | null): Change => ({
  ...{ position: 1, agencyId: 'agency', eventType: 'x' },
  ...{ type, id, clientId },
})

const item = change('work_item', 'item', 'my client')
const othersItem = change('work_item', 'their item', 'another client')
const review = change('review', 'review', 'my client')
const me = change('member', 'me', null)
const somebody = change('member', 'somebody', null)
const agency = change('agency', 'agency', null)
const all = [item, othersItem, review, me, somebody, agency]

const heard = (role: Role, audience = noAudience) => heardOf(viewer(role), all, audience)

test.each(['owner', 'ops_lead', 'reviewer'] as const)('a member who is %s hears of everything', (role) => {
  expect(heard(role)).toEqual(all)
})

test("a client contact hears of their client's work, not of its review and of no other person", () => {
  expect(heard('client_contact')).toEqual([item, me, agency])
})

test('an assistant hears of what is theirs to see, and of themselves', () => {
  expect(heard('assistant')).toEqual([me, agency])
  const seeing = new Map([['their item', new Set(['me', 'you'])]])
  expect(heard('assistant', { ...noAudience, seeing })).toEqual([othersItem, me, agency])
})

test('whoever had the work until then is told that it changed, and neither how nor of what comes after', () => {
  const taken = { ...item, position: 2, eventType: 'work_item.assigned' }
  const later = { ...item, position: 3, eventType: 'work_item.submitted' }
  const of = (role: Role, losing: Map<number, string>) =>
    heardOf(viewer(role), [taken, later], { ...noAudience, losing })
  expect(of('assistant', new Map([[2, 'me']]))).toEqual([{ ...taken, eventType: 'work_item.changed' }])
  expect(of('assistant', new Map([[2, 'you']]))).toEqual([])
  expect(of('ops_lead', new Map([[2, 'me']]))).toEqual([taken, later])
})
