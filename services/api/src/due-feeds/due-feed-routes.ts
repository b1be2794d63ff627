import { Id } from '@understudy/contract/commands/fields'
import { DueFeed, MadeDueFeed, MakeDueFeed } from '@understudy/contract/http/due-feeds'
import { readClient } from '@understudy/engine/client/read-clients'
import { makeAuditedDueFeed, revokeAuditedDueFeed } from '@understudy/engine/due-feed/audited-due-feed'
import { listDueFeeds } from '@understudy/engine/due-feed/list-due-feeds'
import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { found, nothingHere, ProblemError } from '../problems/problem-error.ts'
import { responses } from '../problems/responses.ts'
import { byOf } from '../sign-in/by-of.ts'

const tags = ['due feeds']
const problems = [400, 401, 403, 404, 422, 429, 500, 503]
const ofMember = z.object({ memberId: Id })

/** Calendars of due work: everybody makes their own; owners see and revoke everybody's, and make nobody else's. */
export function dueFeedRoutes(app: App, context: ApiContext): void {
  makeRoute(app, context)
  listRoute(app, context)
  revokeRoute(app, context)
}

function makeRoute(app: App, { engine, reads, signIn }: ApiContext): void {
  app.post(
    '/v1/members/:memberId/due-feeds',
    {
      schema: {
        tags,
        summary:
          'Make a calendar of due work to follow from elsewhere; its address is shown in this answer and never again',
        operationId: 'makeDueFeed',
        params: ofMember,
        body: MakeDueFeed,
        response: responses({ 201: { schema: MadeDueFeed, description: 'The calendar' } }, problems),
      },
    },
    async (request, reply) => {
      const { holder, params, body } = request
      const { agencyId, memberId } = holder
      if (params.memberId !== memberId) throw nothingHere()
      requireLasting(holder)
      const { name, clientId = null } = body
      if (clientId !== null) found(await readClient(reads(agencyId), holder, clientId))
      const feed = { agencyId, memberId, name, clientId }
      const { id, token } = found(await makeAuditedDueFeed(engine, feed, await byOf(engine, holder)))
      return reply.code(201).send({ id, url: `${signIn.baseUrlOf(request)}/v1/due-feeds/${token}/due.ics` })
    },
  )
}

function listRoute(app: App, { engine }: ApiContext): void {
  const items = z.object({ items: z.array(DueFeed) })
  app.get(
    '/v1/members/:memberId/due-feeds',
    {
      schema: {
        tags,
        summary: 'The calendars of due work that a member follows from elsewhere, without their addresses',
        operationId: 'listDueFeeds',
        params: ofMember,
        response: responses({ 200: { schema: items, description: 'Newest first' } }, problems),
      },
    },
    async ({ holder, params: { memberId } }) => {
      requireRight(holder, memberId)
      return { items: found(await listDueFeeds(engine.pool, holder.agencyId, memberId)) }
    },
  )
}

function revokeRoute(app: App, { engine }: ApiContext): void {
  app.delete(
    '/v1/members/:memberId/due-feeds/:dueFeedId',
    {
      schema: {
        tags,
        summary: 'Revoke a calendar of due work: its address is that of nothing from then on',
        operationId: 'revokeDueFeed',
        params: ofMember.extend({ dueFeedId: Id }),
        response: responses({ 204: { schema: z.undefined(), description: 'Revoked' } }, problems),
      },
    },
    async ({ holder, params: { memberId, dueFeedId } }, reply) => {
      requireRight(holder, memberId)
      const feed = { agencyId: holder.agencyId, memberId, dueFeedId }
      if (!(await revokeAuditedDueFeed(engine, feed, await byOf(engine, holder)))) throw nothingHere()
      return reply.code(204).send()
    },
  )
}

/** An address answers until it is revoked, and tells everything that its member sees as due. */
function requireLasting({ scopes, keyEndsAt }: KeyHolder): void {
  if (scopes === null && keyEndsAt === null) return
  const code = scopes === null ? 'outlives_its_maker' : 'wider_than_its_maker'
  const title = 'A key that ends, or is limited to some uses, makes no calendar: its address would be good for more'
  throw new ProblemError({ status: 422, code, title })
}

function requireRight({ memberId, roles }: KeyHolder, ofWhom: string): void {
  if (memberId !== ofWhom && !roles.includes('owner')) throw nothingHere()
}
