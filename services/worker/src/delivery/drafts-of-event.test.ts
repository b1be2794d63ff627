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

test('an endpoint that named kinds is told these alone, and one that is disabled nothing', () => {
  const endpoint = { url: 'https://hooks.field.example', description: 'Board', state: 'enabled' } as const
  const webhooks = {
    all: endpoint,
    ends: { ...endpoint, kinds: ['fired', 'resolved'] as const },
    repeats: { ...endpoint, kinds: ['repeat'] as const },
    off: { ...endpoint, state: 'disabled' as const },
  }
  const told = ['fired', 'repeat', 'resolved'].map((kind) =>
    draftsOfEvent(notified({ kind }), { agency: { ...agency, webhooks }, members: new Map() }).map(
      ({ recipientId }) => recipientId,
    ),
  )
  expect(told).toEqual([
    ['all', 'ends'],
    ['all', 'repeats'],
    ['all', 'ends'],
  ])
})
