import type { Agency } from '@understudy/domain/agency/agency'
import type { Channel } from '@understudy/domain/escalation/policy'
import type { Member } from '@understudy/domain/member/member'
import { expect, test } from 'vitest'
import { nextReach } from './next-reach.ts'

const chats = {
  s: { channel: 'slack', name: 'Alarms', memberId: null },
  t: { channel: 'teams', name: 'Alarms', memberId: null },
}
const lead = { state: 'active', name: 'Lea', email: 'lea@field.example', roles: ['ops_lead'] } as unknown as Member
const bounced = { ...lead, emailDisabled: { why: 'bounced' } } as unknown as Member

/** One channel after the other, until none is left. */
function after(first: Channel, member: Member, agency: object): Channel[] {
  const people = { agency: { mode: 'live', ...agency } as unknown as Agency, members: new Map([['lea', member]]) }
  const tried = [first]
  for (let turns = 0; turns < 9; turns++) {
    const next = nextReach(tried, 'lea', people)
    if (next === undefined) break
    tried.push(next.channel)
  }
  return tried.slice(1)
}

test('escalation rule 25: what fails goes on to the next channel that was not tried, and to the inbox at last', () => {
  expect(after('email', lead, { chats })).toEqual(['slack', 'teams', 'in_app'])
  expect(after('slack', lead, { chats })).toEqual(['email', 'teams', 'in_app'])
  expect(after('slack', bounced, { chats })).toEqual(['teams', 'in_app'])
  expect(after('slack', bounced, {})).toEqual(['in_app'])
  expect(after('in_app', bounced, {})).toEqual([])
})
