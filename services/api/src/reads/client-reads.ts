import { Id } from '@understudy/contract/commands/fields'
import { Client } from '@understudy/contract/http/clients'
import { PageQuery, pageOf } from '@understudy/contract/http/fields'
import { listClients, readClient } from '@understudy/engine/client/read-clients'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { readRoute } from './read-route.ts'

const tag = 'clients'
const ofClient = z.object({ clientId: Id })

export function clientReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/clients',
    operationId: 'listClients',
    summary: 'The clients that you can see',
    query: PageQuery,
    answer: pageOf(Client),
    read: ({ reads, viewer, query }) => listClients(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId',
    operationId: 'readClient',
    summary: 'One client',
    params: ofClient,
    answer: Client,
    read: ({ reads, viewer, params: { clientId } }) => readClient(reads, viewer, clientId),
  })
  historyRoute(app, context, {
    tag,
    type: 'client',
    path: '/v1/clients/:clientId/history',
    operationId: 'readClientHistory',
    see: readClient,
  })
}
