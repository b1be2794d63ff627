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
      ...{ subject: { kind: 'client', id: 'c' } },
      recipients: [{ member: 'lea', channels: ['email'], holdUntil: null }],
      ...more,
    },
  }) as unknown as LaneEvent

test('escalation rule 28: a notice whose ladder does not say whether it is a duty is one', () => {
  const told = [{}, { dutiful: true }, { dutiful: false }].map((more) =>
    draftsOfEvent(notified(more), { agency, members: new Map([['lea', lead]]) }),
  )
  const duty = [{ channel: 'email', recipientId: 'lea', dutiful: true }]
  expect(told).toMatchObject([duty, duty, []])
})

test('escalation rule 28: a step that names programs alone, with or without one, still reaches whom it is for', () => {
  const told = (channels: string[]) =>
    draftsOfEvent(notified({ recipients: [{ member: 'lea', channels, holdUntil: null }] }), {
      agency,
      members: new Map([['lea', lead]]),
    }).map(({ channel }) => channel)
  expect([told(['webhook']), told(['email', 'webhook'])]).toEqual([['in_app'], ['email']])
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

test('quality rule 20: a lapse is told to whose work it is and to who leads, once each, and one that changes nothing is not', () => {
  const kim = { ...lead, name: 'Kim', roles: ['va'], preferences: {} } as unknown as Member
  const other = { ...kim, name: 'Olga' } as unknown as Member
  const members = new Map([
    ['kim', kim],
    ['lea', lead],
    ['olga', other],
  ])
  const of = (type: string, happened: object[]) =>
    draftsOfEvent(
      {
        ...{ agencyId: 'a', streamId: 'd', version: 9, position: 7, at: 0, type },
        body: { assistantId: 'kim', happened },
      } as unknown as LaneEvent,
      { agency, members },
    ).map(({ memberId, channel, kind }) => ({ memberId, channel, kind }))
  const told = [
    { memberId: 'kim', channel: 'in_app', kind: 'lapsed' },
    { memberId: 'kim', channel: 'email', kind: 'lapsed' },
    { memberId: 'lea', channel: 'in_app', kind: 'lapsed' },
  ]
  expect(of('delegation.lapsed', [{ type: 'lapsed', arithmetic: '' }])).toEqual(told)
  expect(of('delegation.returned', [{ type: 'next_forced', arithmetic: '' }])).toEqual(told)
  expect(of('delegation.returned', [])).toEqual([])
})

test('sla rule 50: a planning warning is told to who leads, in one notice an event, and other things that clocks do are not', () => {
  const kim = { ...lead, name: 'Kim', roles: ['assistant'], preferences: {} } as unknown as Member
  const members = new Map([
    ['kim', kim],
    ['lea', lead],
  ])
  const of = (...happened: object[]) =>
    draftsOfEvent(
      {
        ...{ agencyId: 'a', streamId: 'i', streamType: 'work_item', version: 2, position: 7, at: 0 },
        ...{ type: 'work_item.assigned', body: { assistantId: 'kim', happened } },
      } as unknown as LaneEvent,
      { agency, members },
    ).map(({ memberId, channel, kind, cause, subject }) => ({ memberId, channel, kind, cause, subject }))
  const warning = { kind: 'planning_warning', code: 'overlap_too_small', at: 0, clock: 'turnaround', cycle: 1 }
  expect(of(warning, warning)).toEqual([
    {
      ...{ memberId: 'lea', channel: 'in_app', kind: 'planning_warning', cause: 'overlap_too_small' },
      subject: { kind: 'work_item', id: 'i' },
    },
  ])
  expect(of({ kind: 'breach', at: 0, late: false })).toEqual([])
  expect(of()).toEqual([])
})
