import { Id } from '@understudy/contract/commands/fields'
import { ApiKey, MadeKey, MakeKey } from '@understudy/contract/http/keys'
import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import { listKeys } from '@understudy/engine/keys/list-keys'
import { makeAuditedKey, revokeAuditedKey } from '@understudy/engine/keys/make-audited-key'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { found, nothingHere, ProblemError } from '../problems/problem-error.ts'
import { responses } from '../problems/responses.ts'
import { byOf } from './by-of.ts'
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
    async (request, reply) => {
      const { holder, params, body } = request
      const { memberId } = params
      const { name, expiresAt, scopes } = body
      requireRight(holder, memberId)
      if (!isWithin(scopes, holder.scopes)) throw tooWide()
      const expires = endOf(holder, memberId, expiresAt)
      const wanted = { agencyId: holder.agencyId, memberId, name, expiresAt: expires, scopes, madeBy: holder.memberId }
      const made = found(await makeAuditedKey(engine, wanted, await byOf(engine, holder)))
      request.keyId = made.id
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
    async (request, reply) => {
      const { holder, params } = request
      const { memberId, keyId } = params
      requireRight(holder, memberId)
      const revoked = { agencyId: holder.agencyId, memberId, keyId }
      const existed = await revokeAuditedKey(engine, revoked, await byOf(engine, holder))
      holders.forget(keyId)
      if (!existed) throw nothingHere()
      request.keyId = keyId
      return reply.code(204).send()
    },
  )
}

function requireRight({ memberId, roles }: KeyHolder, ofWhom: string): void {
  if (memberId === ofWhom || roles.includes('owner')) return
  throw new ProblemError({ status: 403, code: 'role_missing', title: "Only an owner handles another member's keys" })
}

/** A session makes none for its own member that outlives it, a key none for anybody. */
function endOf(holder: KeyHolder, ofWhom: string, asked: string | null): number | null {
  const bound = ofWhom === holder.memberId ? holder.expiresAt : holder.keyEndsAt
  if (asked === null) return bound
  const expires = Date.parse(asked)
  if (expires <= Date.now()) throw over()
  if (bound !== null && expires > bound) throw tooLong(holder, bound)
  return expires
}

function over(): ProblemError {
  const title = 'The key would have ended before it is made: name an instant to come'
  return new ProblemError({ status: 422, code: 'not_in_the_future', title })
}

function tooWide(): ProblemError {
  const title = 'A key cannot make one that may be used for more than itself'
  return new ProblemError({ status: 422, code: 'wider_than_its_maker', title })
}

/** What ends first is named, with when: whoever came in by a key that does not end is in a session that does. */
function tooLong({ person, sessionOf }: KeyHolder, bound: number): ProblemError {
  const until = `${new Date(bound).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const isSession = person !== null || sessionOf !== null
  const title = isSession
    ? `You are signed in until ${until}, and a key that you make for yourself meanwhile ends by then`
    : `The key ends at ${until}, and cannot make one that lives longer than itself`
  return new ProblemError({ status: 422, code: 'outlives_its_maker', title })
}
