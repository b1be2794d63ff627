import { Id } from '@understudy/contract/commands/fields'
import {
  Escalation,
  EscalationNotices,
  EscalationQuery,
  EscalationRules,
  NeedsMe,
  NeedsMeQuery,
} from '@understudy/contract/http/escalations'
import { pageOf } from '@understudy/contract/http/fields'
import { readVirtualMoment } from '@understudy/engine/agency/read-virtual-moment'
import { readEscalationRules } from '@understudy/engine/escalation/read-escalation-rules'
import {
  listEscalations,
  readEscalation,
  readNeedsMe,
  readNotices,
} from '@understudy/engine/escalation/read-escalations'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { type Asking, readRoute } from './read-route.ts'

const tag = 'escalations'
const ofEscalation = z.object({ escalationId: Id })

/** When the viewer's agency is: now, or where its driver stands. */
const momentOf = ({
  engine,
  isVirtual,
  viewer,
}: Pick<Asking<object, object>, 'engine' | 'isVirtual'> & { viewer: Viewer }) =>
  isVirtual ? readVirtualMoment(engine.pool, viewer.agencyId) : Promise.resolve(Date.now())

export function escalationReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/escalations',
    operationId: 'listEscalations',
    summary: 'The escalations that you can see',
    query: EscalationQuery,
    answer: pageOf(Escalation),
    read: async (asking) => listEscalations(asking.reads, asking.viewer, asking.query, await momentOf(asking)),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/needs-me',
    operationId: 'readNeedsMe',
    summary: 'The escalations that need you now, worst first',
    query: NeedsMeQuery,
    answer: NeedsMe,
    read: async (asking) => readNeedsMe(asking.reads, asking.viewer, asking.query, await momentOf(asking)),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/escalation-rules',
    operationId: 'readEscalationRules',
    summary: 'The ladders, times, rotations and mutes of your agency, and who is on duty now',
    answer: EscalationRules,
    read: async (asking) => readEscalationRules(asking.reads, asking.viewer, await momentOf(asking)),
  })
  ofOne(app, context)
}

function ofOne(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/escalations/:escalationId',
    operationId: 'readEscalation',
    summary: 'One escalation, with where its ladder stands',
    params: ofEscalation,
    answer: Escalation,
    read: async (asking) =>
      readEscalation(asking.reads, asking.viewer, asking.params.escalationId, await momentOf(asking)),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/escalations/:escalationId/notices',
    operationId: 'readEscalationNotices',
    summary: 'Who was told what, pass by pass',
    params: ofEscalation,
    answer: EscalationNotices,
    read: ({ reads, viewer, params: { escalationId } }) => readNotices(reads, viewer, escalationId),
  })
  historyRoute(app, context, {
    tag,
    type: 'escalation',
    path: '/v1/escalations/:escalationId/history',
    operationId: 'readEscalationHistory',
    see: readEscalation,
  })
}
