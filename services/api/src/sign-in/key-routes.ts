import { Id } from '@understudy/contract/commands/fields'
import { ApiKey, MadeKey, MakeKey } from '@understudy/contract/http/keys'
import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import { listKeys } from '@understudy/engine/keys/list-keys'
import { makeKey } from '@understudy/engine/keys/make-key'
import { revokeKey } from '@understudy/engine/keys/revoke-key'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { found, nothingHere, ProblemError } from '../problems/problem-error.ts'
import { responses } from '../problems/responses.ts'
import { isWithin } from './key-scopes.ts'

const tags = ['keys']
const problems = [400, 401, 403, 404, 422, 429, 500, 503]
const ofMember = z.object({ memberId: Id })

/** Keys of members: their own for everybody, everybody's for owners. */
export function keyRoutes(app: App, context: ApiContext): void {
  makeKeyRoute(app, context)
  listKeysRoute(app, context)
  revokeKeyRoute(app, context)
}

function makeKeyRoute(app: App, { engine }: ApiContext): void {
  app.post(
    '/v1/members/:memberId/keys',
    {
      schema: {
        tags,
        summary: 'Make a key; it is shown in this answer and never again',
        operationId: 'makeKey',
        params: ofMember,
        body: MakeKey,
        response: responses({ 201: { schema: MadeKey, description: 'The key' } }, problems),
      },
    },
    async ({ holder, params: { memberId }, body: { name, expiresAt, scopes } }, reply) => {
      requireRight(holder, memberId)
      if (!isWithin(scopes, holder.scopes)) throw tooWide()
      const expires = expiresAt === null ? holder.expiresAt : Date.parse(expiresAt)
      const outlives = memberId === holder.memberId && holder.expiresAt !== null && (expires ?? 0) > holder.expiresAt
      if (outlives) throw tooLong()
      const wanted = { agencyId: holder.agencyId, memberId, name, expiresAt: expires, scopes }
      const made = found(await makeKey(engine.pool, wanted))
      return reply.code(201).send(made)
    },
  )
}

function listKeysRoute(app: App, { engine }: ApiContext): void {
  app.get(
    '/v1/members/:memberId/keys',
    {
      schema: {
        tags,
        summary: 'The keys of a member, without anything one could sign in with',
        operationId: 'listKeys',
        params: ofMember,
        response: responses(
          { 200: { schema: z.object({ items: z.array(ApiKey) }), description: 'Newest first' } },
          problems,
        ),
      },
    },
    async ({ holder, params: { memberId } }) => {
      requireRight(holder, memberId)
      return { items: await listKeys(engine.pool, holder.agencyId, memberId) }
    },
  )
}

function revokeKeyRoute(app: App, { engine, holders }: ApiContext): void {
  app.delete(
    '/v1/members/:memberId/keys/:keyId',
    {
      schema: {
        tags,
        summary: 'Revoke a key, and every session opened with it',
        operationId: 'revokeKey',
        params: ofMember.extend({ keyId: Id }),
        response: responses({ 204: { schema: z.undefined(), description: 'Revoked' } }, problems),
      },
    },
    async ({ holder, params: { memberId, keyId } }, reply) => {
      requireRight(holder, memberId)
      const existed = await revokeKey(engine.pool, holder.agencyId, memberId, keyId)
      holders.forget(keyId)
      if (!existed) throw nothingHere()
      return reply.code(204).send()
    },
  )
}

function requireRight({ memberId, roles }: KeyHolder, ofWhom: string): void {
  if (memberId === ofWhom || roles.includes('owner')) return
  throw new ProblemError({ status: 403, code: 'role_missing', title: "Only an owner handles another member's keys" })
}

function tooWide(): ProblemError {
  const title = 'A key cannot make one that may be used for more than itself'
  return new ProblemError({ status: 422, code: 'wider_than_its_maker', title })
}

function tooLong(): ProblemError {
  const title = 'A key cannot make one for its own member that lives longer than itself'
  return new ProblemError({ status: 422, code: 'outlives_its_maker', title })
}
