import { Id } from '@understudy/contract/commands/fields'
import { OwnAccount, OwnSession } from '@understudy/contract/http/sign-in'
import { findMember, type KeyHolder } from '@understudy/engine/keys/find-holder'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { found, nothingHere, ProblemError } from '../problems/problem-error.ts'
import { problemsOfReads, responses } from '../problems/responses.ts'

const tags = ['sign-in']
const changing = [400, 401, 403, 404, 429, 500, 503]

/** Somebody's own account: how they sign in, where they are signed in, and which agencies they belong to. */
export function accountRoutes(app: App, context: ApiContext): void {
  readAccountRoute(app, context)
  sessionsRoutes(app, context)
  chooseAgencyRoute(app, context)
}

function readAccountRoute(app: App, { signIn, engine }: ApiContext): void {
  const summary = 'Your account: how you sign in, and which agencies you belong to'
  app.get(
    '/v1/auth/account',
    {
      schema: {
        ...{ tags, summary, operationId: 'readAccount' },
        response: responses({ 200: { schema: OwnAccount, description: summary } }, [...problemsOfReads, 403]),
      },
    },
    async ({ holder }) => {
      const { userId } = personOf(holder)
      const [account, memberships] = await Promise.all([
        signIn.people.account(userId),
        signIn.people.memberships(userId, holder.agencyId),
      ])
      const members = await Promise.all(
        memberships.map(({ agencyId, memberId }) => findMember(engine.pool, agencyId, memberId)),
      )
      const agencies = members.flatMap((member) =>
        member === undefined
          ? []
          : [{ ...member, roles: [...member.roles], isCurrent: member.agencyId === holder.agencyId }],
      )
      return { ...found(account), needsSecondFactor: needsSecondFactor(holder), agencies }
    },
  )
}

function sessionsRoutes(app: App, { signIn, holders }: ApiContext): void {
  app.get(
    '/v1/auth/sessions',
    {
      schema: {
        ...{ tags, summary: 'Where you are signed in', operationId: 'listSessions' },
        response: responses(
          { 200: { schema: z.object({ items: z.array(OwnSession) }), description: 'Newest first' } },
          [...problemsOfReads, 403],
        ),
      },
    },
    async ({ holder }) => ({ items: await signIn.people.sessions(personOf(holder).userId, holder.keyId) }),
  )
  app.delete(
    '/v1/auth/sessions/:sessionId',
    {
      schema: {
        ...{ tags, summary: 'End one of your sessions', operationId: 'endOwnSession' },
        params: z.object({ sessionId: Id }),
        response: responses({ 204: { schema: z.undefined(), description: 'Ended' } }, changing),
      },
    },
    async ({ holder, params: { sessionId } }, reply) => {
      const ended = await signIn.people.endSession(personOf(holder).userId, sessionId)
      holders.forget(sessionId)
      if (!ended) throw nothingHere()
      return reply.code(204).send()
    },
  )
}

function chooseAgencyRoute(app: App, { signIn, holders }: ApiContext): void {
  app.post(
    '/v1/auth/agency',
    {
      schema: {
        ...{ tags, summary: 'Work in another of your agencies in this session', operationId: 'chooseAgency' },
        body: z.strictObject({ agencyId: Id }),
        response: responses({ 204: { schema: z.undefined(), description: 'Chosen' } }, changing),
      },
    },
    async ({ holder, body: { agencyId } }, reply) => {
      const chosen = await signIn.people.chooseAgency(personOf(holder).userId, holder.keyId, agencyId)
      holders.forget(holder.keyId)
      if (!chosen) throw nothingHere()
      return reply.code(204).send()
    },
  )
}

/** @throws ProblemError 403 for a key, which has no account. */
function personOf({ person }: KeyHolder) {
  if (person !== null) return person
  const title = 'A key has no account: sign in as yourself'
  throw new ProblemError({ status: 403, code: 'not_signed_in_as_a_person', title })
}

/** Whether the agency asks this person for a second factor that their session was opened without. */
export function needsSecondFactor({ person, asksSecondFactor }: KeyHolder): boolean {
  return asksSecondFactor && person !== null && !person.hasSecondFactor
}
