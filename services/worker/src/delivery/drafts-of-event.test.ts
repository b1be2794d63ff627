import type { Agency } from '@understudy/domain/agency/agency'
import type { Member } from '@understudy/domain/member/member'
import { expect, test } from 'vitest'
import type { LaneEvent } from '../lane/lane-events.ts'
import { draftsOfEvent } from './drafts-of-event.ts'

const lead = {
  ...{ state: 'active', name: 'Lea', email: 'lea@field.example', roles: ['ops_lead'] },
  preferences: { off: ['email'], unsubscribed: ['person'] },
} as unknown as Member
const agency = { mode: 'live', timeZone: 'America/Chicago' } as Agency

const notified = (more: object) =>
  ({
    ...{ agencyId: 'a', streamId: 'e', position: 7, at: 0, type: 'escalation.notified' },
    body: {
      ...{ activation: 1, round: 1, step: 0, kind: 'fired', severity: 'normal', cause: 'person', root: 'client:c' },
      ...{ subject: { kind: 'client', id: 'c' }, ...more },
      recipients: [{ member: 'lea', channels: ['email'], holdUntil: null }],
    },
  }) as unknown as LaneEvent

test('escalation rule 28: a notice whose ladder does not say whether it is a duty is one', () => {
  const told = [{}, { dutiful: true }, { dutiful: false }].map((more) =>
    draftsOfEvent(notified(more), { agency, members: new Map([['lea', lead]]) }),
  )
  const duty = [{ channel: 'email', recipientId: 'lea', dutiful: true }]
  expect(told).toMatchObject([duty, duty, []])
})
