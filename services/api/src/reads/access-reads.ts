import { Id } from '@understudy/contract/commands/fields'
import {
  AccessChecklist,
  AccessChecklistQuery,
  AccessFindings,
  AccessFindingsQuery,
  AccessRegister,
} from '@understudy/contract/http/access'
import { pageOf } from '@understudy/contract/http/fields'
import { readAccessFindings, readAccessRegister } from '@understudy/engine/access/read-access'
import { listChecklists, readChecklist } from '@understudy/engine/access/read-checklists'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { momentOf } from './moment-of.ts'
import { readRoute } from './read-route.ts'

const tag = 'access'

export function accessReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/access/findings',
    operationId: 'readAccessFindings',
    summary: 'What about access is to be mended, with what would mend it',
    query: AccessFindingsQuery,
    answer: AccessFindings,
    read: async (asking) => readAccessFindings(asking.engine.pool, asking.viewer, asking.query, await momentOf(asking)),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId/access',
    operationId: 'readAccessRegister',
    summary: 'The register of a client: its systems, what its tasks need there, and who has it',
    params: z.object({ clientId: Id }),
    answer: AccessRegister,
    read: ({ engine, viewer, params: { clientId } }) => readAccessRegister(engine.pool, viewer, clientId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/access/checklists',
    operationId: 'listAccessChecklists',
    summary: 'Revocations and periodic access reviews',
    query: AccessChecklistQuery,
    answer: pageOf(AccessChecklist),
    read: ({ reads, viewer, query }) => listChecklists(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/access/checklists/:accessChecklistId',
    operationId: 'readAccessChecklist',
    summary: 'One checklist with its entries and its clock',
    params: z.object({ accessChecklistId: Id }),
    answer: AccessChecklist,
    read: ({ reads, viewer, params: { accessChecklistId } }) => readChecklist(reads, viewer, accessChecklistId),
  })
  historyRoute(app, context, {
    tag,
    type: 'access_checklist',
    path: '/v1/access/checklists/:accessChecklistId/history',
    operationId: 'readAccessChecklistHistory',
    see: readChecklist,
  })
}
