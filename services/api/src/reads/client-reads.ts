import { Id } from '@understudy/contract/commands/fields'
import { Client } from '@understudy/contract/http/clients'
import { Continuity } from '@understudy/contract/http/continuity'
import { PageQuery, pageOf } from '@understudy/contract/http/fields'
import { NextTask, Rollout } from '@understudy/contract/http/rollout'
import { Ways } from '@understudy/contract/http/ways'
import { listClients, readClient } from '@understudy/engine/client/read-clients'
import { readWays } from '@understudy/engine/client/read-ways'
import { readContinuity } from '@understudy/engine/continuity/read-drill'
import { readNextTask, readRollout } from '@understudy/engine/rollout/read-rollout'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { momentOf } from './moment-of.ts'
import { PartOf, readRoute } from './read-route.ts'

const tag = 'clients'
const ofClient = z.object({ clientId: Id })

export function clientReads(app: App, context: ApiContext): void {
  whoTheyAre(app, context)
  howFarTheyAre(app, context)
}

function whoTheyAre(app: App, context: ApiContext): void {
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
  readRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId/ways',
    operationId: 'readWays',
    summary: 'How a client works: its words, its channels, its naming conventions and approved templates',
    params: ofClient,
    answer: Ways,
    read: async ({ reads, viewer, params: { clientId } }) => {
      const read = await readWays(reads, viewer, clientId)
      return read && new PartOf(read.clientVersion, read.ways)
    },
  })
  historyRoute(app, context, {
    tag,
    type: 'client',
    path: '/v1/clients/:clientId/history',
    operationId: 'readClientHistory',
    see: readClient,
  })
}

/** What is handed over, what comes next, and how it would go on without whoever does it. */
function howFarTheyAre(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId/continuity',
    operationId: 'readContinuity',
    summary: 'How well the work of a client would go on without whoever does it now, with what the score comes from',
    params: ofClient,
    answer: Continuity,
    read: async (asking) => readContinuity(asking.reads, asking.viewer, asking.params.clientId, await momentOf(asking)),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId/rollout',
    operationId: 'readRollout',
    summary: 'The rollout plan of a client, ticked from the ledger, with what is missing',
    params: ofClient,
    answer: Rollout,
    read: async (asking) => {
      const { engine, reads, viewer, params } = asking
      return readRollout(engine.pool, reads, viewer, params.clientId, await momentOf(asking))
    },
  })
  readRoute(app, context, {
    tag,
    path: '/v1/clients/:clientId/next-task',
    operationId: 'readNextTask',
    summary: 'The next adjacent task to hand over, once what is handed over is stable, with the evidence',
    params: ofClient,
    answer: NextTask,
    read: async (asking) => {
      const { engine, reads, viewer, params } = asking
      return readNextTask(engine.pool, reads, viewer, params.clientId, await momentOf(asking))
    },
  })
}
