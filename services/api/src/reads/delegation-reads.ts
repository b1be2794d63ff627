import { Id } from '@understudy/contract/commands/fields'
import { Delegation, DelegationQuery, Gate } from '@understudy/contract/http/delegations'
import { pageOf } from '@understudy/contract/http/fields'
import { readVirtualMoment } from '@understudy/engine/agency/read-virtual-moment'
import { listDelegations, readDelegation } from '@understudy/engine/delegation/read-delegations'
import { readGate } from '@understudy/engine/delegation/read-gate'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { readRoute } from './read-route.ts'

const tag = 'delegations'
const ofDelegation = z.object({ delegationId: Id })

export function delegationReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/delegations',
    operationId: 'listDelegations',
    summary: 'The delegations that you can see',
    query: DelegationQuery,
    answer: pageOf(Delegation),
    read: ({ reads, viewer, query }) => listDelegations(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/delegations/:delegationId',
    operationId: 'readDelegation',
    summary: 'One delegation',
    params: ofDelegation,
    answer: Delegation,
    read: ({ reads, viewer, params: { delegationId } }) => readDelegation(reads, viewer, delegationId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/delegations/:delegationId/gate',
    operationId: 'readGate',
    summary: 'What the next step of the hand-over still lacks, if you asked for it now',
    params: ofDelegation,
    answer: Gate,
    read: async ({ engine, reads, viewer, isVirtual, params: { delegationId } }) => {
      const at = isVirtual ? await readVirtualMoment(engine.pool, viewer.agencyId) : Date.now()
      return readGate(engine.pool, reads, viewer, delegationId, at)
    },
  })
  historyRoute(app, context, {
    tag,
    type: 'delegation',
    path: '/v1/delegations/:delegationId/history',
    operationId: 'readDelegationHistory',
    see: readDelegation,
  })
}
