import { type Failed, failed } from '@understudy/channels/delivery'
import { rootOfHost } from '@understudy/domain/escalation/root-of-host'
import type { Member } from '@understudy/domain/member/member'
import { expect, test } from 'vitest'
import { consequences } from './consequences.ts'
import type { LoadedTarget } from './load-target.ts'

const target = (recipientId: string) =>
  ({ channel: 'email', recipientId, memberId: recipientId, member: { state: 'active' } as Member }) as LoadedTarget
const raised = (recipientId: string, cause: 'unreachable' | 'bounced') =>
  consequences('agency', target(recipientId), failed(cause, 'Said so'), { isDead: true })
    .filter(({ name }) => name === 'escalation.raise')
    .map(({ input }) => input)

test('escalation rule 17: dead letters of everybody whom a provider did not reach have one root, those of a mailbox that is not there their own', () => {
  const root = 'agency:agency'
  expect([...raised('ann', 'unreachable'), ...raised('ben', 'unreachable')]).toMatchObject([
    { subject: { kind: 'member', id: 'ann' }, root },
    { subject: { kind: 'member', id: 'ben' }, root },
  ])
  const [own] = raised('ann', 'bounced')
  expect(own).toMatchObject({ subject: { kind: 'member', id: 'ann' }, cause: 'undeliverable' })
  expect(own).not.toHaveProperty('root')
})

test('escalation rule 17: endpoints of one host that is down have one root, whatever their paths; what an endpoint refuses is its own', () => {
  const webhooks = Object.fromEntries(
    ['https://hooks.example/a', 'https://hooks.example/b', 'https://elsewhere.example/a'].map((url, index) => [
      `endpoint ${index}`,
      { url, description: 'A test', state: 'enabled' as const },
    ]),
  )
  const rootOf = (index: number, failure: Failed) => {
    const dead = {
      channel: 'webhook',
      recipientId: `endpoint ${index}`,
      memberId: null,
      agency: { webhooks },
    } as unknown as LoadedTarget
    const raise = consequences('agency', dead, failure, { isDead: true }).find(
      ({ name }) => name === 'escalation.raise',
    )
    return (raise?.input as { root?: string } | undefined)?.root
  }
  const down = failed('unreachable', 'ECONNREFUSED')
  expect(rootOf(0, down)).toBe(rootOfHost('agency', 'https://hooks.example/calendar.ics?key=secret'))
  expect(rootOf(1, failed('refused', 'Answered 502', { status: 502 }))).toBe(rootOf(0, down))
  expect(rootOf(2, down)).not.toBe(rootOf(0, down))
  expect(rootOf(0, failed('refused', 'Answered 404', { status: 404 }))).toBeUndefined()
})

test('a test that cannot be delivered is nobody’s to decide about; what it finds out of an address holds all the same', () => {
  const names = (cause: 'not_configured' | 'bounced') =>
    consequences('agency', target('ann'), failed(cause, 'Said so'), { isDead: true, isTest: true }).map(
      ({ name }) => name,
    )
  expect(names('not_configured')).toEqual([])
  expect(names('bounced')).toEqual(['member.note_bounce'])
})
