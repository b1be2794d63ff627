import type { Agency } from '@understudy/domain/agency/agency'
import type { MessageKind } from '@understudy/domain/notification/message-kind'
import { expect, test } from 'vitest'
import type { LoadedTarget, Waiting } from './load-target.ts'
import { noticeOf } from './notice-of.ts'

const addressing = {
  ...{ agencyId: '018f0000-0000-7000-8000-00000000000a', publicUrl: 'https://understudy.example', now: 0 },
  links: { sign: () => Buffer.alloc(32) },
}

const messageId = '018f0000-0000-7000-8000-00000000000b'

function noticeAbout(kind: MessageKind) {
  const about = { aboutId: 'x', kind, severity: 'low', cause: kind, subject: { kind: 'work_item', id: 'x' } }
  const part = { id: messageId, memberId: 'lea', sharedRoot: null, activation: 0, sequence: 1, happenedAt: 0, ...about }
  const loaded = { agency: {} as Agency, pending: [part as unknown as Waiting] } as unknown as LoadedTarget
  return noticeOf({ carrierId: messageId, form: 'single', ids: [messageId] }, loaded, [], addressing as never).items[0]
    ?.links
}

test('what is about no escalation leads to what it is about, and offers nothing to acknowledge', () => {
  const idle = { acknowledge: null, resolve: null }
  expect(noticeAbout('mentioned')).toEqual({ open: 'https://understudy.example/?item=x', ...idle })
  expect(noticeAbout('lapsed')).toEqual({ open: 'https://understudy.example/delegations/x', ...idle })
  expect(noticeAbout('planning_warning')).toEqual({ open: 'https://understudy.example/?item=x', ...idle })
  expect(noticeAbout('update_due')).toEqual({ open: 'https://understudy.example/work', ...idle })
  expect(noticeAbout('address_disabled')).toEqual({ open: 'https://understudy.example', ...idle })
  expect(noticeAbout('resolved')).toEqual({ open: 'https://understudy.example/escalations/x', ...idle })
  expect(noticeAbout('fired')).toMatchObject({
    open: 'https://understudy.example/escalations/x',
    acknowledge: expect.stringContaining('/links/'),
  })
})
