import { Id } from '@understudy/contract/commands/fields'
import { Preferences } from '@understudy/contract/http/channels'
import { CoverageDrill, DrillQuery } from '@understudy/contract/http/continuity'
import { PageQuery, pageOf } from '@understudy/contract/http/fields'
import { BoardView, Member } from '@understudy/contract/http/members'
import { WorkLeft } from '@understudy/contract/http/work-left'
import { readDrill } from '@understudy/engine/continuity/read-drill'
import { listWorkLeft } from '@understudy/engine/continuity/read-work-left'
import { listMembers, readMember } from '@understudy/engine/member/read-members'
import { readPreferences } from '@understudy/engine/member/read-preferences'
import { listViews } from '@understudy/engine/member/read-views'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { momentOf } from './moment-of.ts'
import { readRoute } from './read-route.ts'

const tag = 'members'
const ofMember = z.object({ memberId: Id })

export function memberReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/members',
    operationId: 'listMembers',
    summary: 'The members that you can see',
    query: PageQuery,
    answer: pageOf(Member),
    read: ({ reads, viewer, query }) => listMembers(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/members/:memberId',
    operationId: 'readMember',
    summary: 'One member',
    params: ofMember,
    answer: Member,
    read: ({ reads, viewer, params: { memberId } }) => readMember(reads, viewer, memberId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/members/:memberId/preferences',
    operationId: 'readPreferences',
    summary: 'How a member wants to be told: yourself, or anybody where you lead',
    params: ofMember,
    answer: Preferences,
    read: ({ reads, viewer, params: { memberId } }) => readPreferences(reads, viewer, memberId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/members/:memberId/coverage-drill',
    operationId: 'readCoverageDrill',
    summary: 'Who would take what if a member were away, and what would have no cover; nothing is changed',
    params: ofMember,
    query: DrillQuery,
    answer: CoverageDrill,
    read: async (asking) =>
      readDrill(asking.reads, asking.viewer, { ...asking.params, ...asking.query }, await momentOf(asking)),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/work-left',
    operationId: 'listWorkLeft',
    summary: 'What everybody has to do, in the order of members, and when they work',
    query: PageQuery,
    answer: pageOf(WorkLeft),
    read: ({ reads, viewer, query }) => listWorkLeft(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/board-views',
    operationId: 'listBoardViews',
    summary: 'The parts of the board that you keep under a name, and those that others share',
    answer: z.object({ items: z.array(BoardView) }),
    read: async ({ reads, viewer }) => ({ items: await listViews(reads, viewer) }),
  })
  historyRoute(app, context, {
    tag,
    type: 'member',
    path: '/v1/members/:memberId/history',
    operationId: 'readMemberHistory',
    see: readMember,
  })
}
