import { OpenSession, Session } from '@understudy/contract/http/session'
import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import { openSession } from '@understudy/engine/keys/open-session'
import { revokeKey } from '@understudy/engine/keys/revoke-key'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { standingOf } from '../operator/operators-alone.ts'
import { found } from '../problems/problem-error.ts'
import { problemsOfReads, responses } from '../problems/responses.ts'
import { needsSecondFactor } from './account-routes.ts'
import { holderOf } from './authenticate.ts'
import type { FailedAttempts } from './failed-attempts.ts'
import { requireSameOrigin } from './same-origin.ts'
import { endedCookies, sessionCookie } from './session-cookie.ts'
import type { SignIn } from './sign-in.ts'

const tags = ['session']

/** A browser exchanges a key for a cookie, because its event streams cannot send a header. The one open door to sign in by. */
export function openSessionRoute(app: App, { engine, holders, signIn }: ApiContext, attempts: FailedAttempts): void {
  app.post(
    '/v1/session',
    {
      schema: {
        tags,
        summary: 'Sign a browser in with a key',
        operationId: 'openSession',
        security: [],
        body: OpenSession,
        response: responses(
          { 200: { schema: Session, description: 'Signed in; the cookie is set' } },
          [400, 401, 403, 429, 500, 503],
        ),
      },
    },
    async (request, reply) => {
      requireSameOrigin(request, 'own')
      const holder = await holderOf(request.body.key, request.ip, holders, attempts)
      const session = found(await openSession(engine.pool, holder))
      reply.header('set-cookie', sessionCookie(session.key, session.expiresAt, request.protocol === 'https'))
      return describe({ ...holder, expiresAt: session.expiresAt }, signIn)
    },
  )
}

/** Who is signed in, and the way out. */
export function sessionRoutes(app: App, { engine, holders, signIn }: ApiContext): void {
  const reading = { schema: Session, description: 'Who is signed in' }
  app.get(
    '/v1/session',
    {
      schema: {
        tags,
        summary: 'Who is signed in',
        operationId: 'readSession',
        response: responses({ 200: reading }, problemsOfReads),
      },
    },
    async ({ holder }) => describe(holder, signIn),
  )
  app.delete(
    '/v1/session',
    {
      schema: {
        tags,
        summary: 'Sign the browser out',
        operationId: 'endSession',
        response: responses({ 204: { schema: z.undefined(), description: 'Signed out' } }, [401, 403, 429, 500, 503]),
      },
    },
    async ({ holder, protocol }, reply) => {
      if (holder.person !== null) await signIn.people.endSession(holder.person.userId, holder.keyId)
      else if (holder.sessionOf !== null) await revokeKey(engine.pool, holder.agencyId, holder.memberId, holder.keyId)
      holders.forget(holder.keyId)
      return reply
        .header('set-cookie', endedCookies(protocol === 'https'))
        .code(204)
        .send()
    },
  )
}

function describe(holder: KeyHolder, { hasMail }: Pick<SignIn, 'hasMail'>): Session {
  const { agencyId, agencyName, mode, memberId, memberName, roles, clientId, expiresAt } = holder
  const expires = expiresAt === null ? null : new Date(expiresAt).toISOString()
  const who = { agencyId, agencyName, mode, memberId, memberName, roles: [...roles], clientId, expiresAt: expires }
  const isPerson = holder.person !== null
  const sendsMail = hasMail && mode === 'live'
  return { ...who, sendsMail, isPerson, needsSecondFactor: needsSecondFactor(holder), operator: standingOf(holder) }
}
