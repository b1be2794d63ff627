import { expect, test } from 'vitest'
import type { Client } from '../client/client.ts'
import type { Member } from '../member/member.ts'
import { agency } from '../samples.fixture.ts'
import { zoneOfNotices } from './zone-of-notices.ts'

const client = { timeZone: 'America/Denver' } as Client
const zones = (member: Partial<Member> | undefined) =>
  zoneOfNotices(member === undefined ? undefined : ({ clientId: null, ...member } as Member), { client, agency })

test('escalation rule 23: quiet hours are in the zone that somebody named, else where they work, else of their client or agency', () => {
  const calendar = { zone: 'Asia/Manila', hours: {} }
  expect(zones({ preferences: { zone: 'Asia/Kathmandu' }, calendar })).toBe('Asia/Kathmandu')
  expect(zones({ preferences: {}, calendar, clientId: 'c' })).toBe('Asia/Manila')
  expect(zones({ clientId: 'c' })).toBe('America/Denver')
  expect([zones({}), zones(undefined)]).toEqual([agency.timeZone, agency.timeZone])
})
