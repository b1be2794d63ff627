import type { Role } from '@understudy/domain/actor'
import { expect, test } from 'vitest'
import { hears } from './hears.ts'
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

const heard = (role: Role, audience = new Map<string, Set<string>>()) =>
  all.filter((one) => hears(viewer(role), one, audience))

test.each(['owner', 'ops_lead', 'reviewer'] as const)('a member who is %s hears of everything', (role) => {
  expect(heard(role)).toEqual(all)
})

test("a client contact hears of their client's work, not of its review and of no other person", () => {
  expect(heard('client_contact')).toEqual([item, me, agency])
})

test('an assistant hears of what is theirs to see, and of themselves', () => {
  expect(heard('assistant')).toEqual([me, agency])
  expect(heard('assistant', new Map([['their item', new Set(['me', 'you'])]]))).toEqual([othersItem, me, agency])
})
