import { failed } from '@understudy/channels/delivery'
import type { Member } from '@understudy/domain/member/member'
import { expect, test } from 'vitest'
import { consequences } from './consequences.ts'
import type { LoadedTarget } from './load-target.ts'

const target = (recipientId: string) =>
  ({ channel: 'email', recipientId, member: { state: 'active' } as Member }) as LoadedTarget
const raised = (recipientId: string, cause: 'unreachable' | 'bounced') =>
  consequences('agency', target(recipientId), failed(cause, 'Said so'), true)
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
