import { Id } from '@understudy/contract/commands/fields'
import {
  AcceptedInvitation,
  AcceptInvitation,
  Invited,
  LookAtInvitation,
  MadeInvitation,
  SignInWays,
} from '@understudy/contract/http/sign-in'
import {
  findInvitation,
  type OpenInvitation,
  revokeInvitations,
  takeInvitation,
} from '@understudy/engine/invitation/find-invitation'
import { makeInvitation } from '@understudy/engine/invitation/make-invitation'
import { findMember, type KeyHolder } from '@understudy/engine/keys/find-holder'
import { postLetter } from '@understudy/engine/message/letters'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { found, nothingHere, ProblemError } from '../problems/problem-error.ts'
import { responses } from '../problems/responses.ts'
import { invitationLetter } from './letters.ts'
import { passwordWeakness } from './password-weakness.ts'
import { requireSameOrigin } from './same-origin.ts'
import { personSessionOf } from './session-cookie.ts'
import { answer, ask, weakPassword } from './step-routes.ts'

const tags = ['sign-in']
const problems = [400, 401, 403, 404, 409, 421, 422, 429, 500, 503]

/** What needs no session: which ways in there are, and an invitation in one's hand. */
export function openInvitationRoutes(app: App, context: ApiContext): void {
  waysRoute(app, context)
  lookRoute(app, context)
  acceptRoute(app, context)
}

function waysRoute(app: App, { signIn }: ApiContext): void {
  app.get(
    '/v1/auth/ways',
    {
      schema: {
        ...{ tags, summary: 'Which ways to sign in there are here', operationId: 'readSignInWays', security: [] },
        response: responses({ 200: { schema: SignInWays, description: 'The ways' } }, [400, 401, 500, 503]),
      },
    },
    async () => ({
      people: await signIn.people.hasAny(),
      singleSignOn: signIn.singleSignOn,
      mail: signIn.hasMail,
    }),
  )
}

function lookRoute(app: App, { signIn, engine }: ApiContext): void {
  app.post(
    '/v1/invitations/look',
    {
      schema: {
        ...{ tags, summary: 'Whom an invitation is for', operationId: 'lookAtInvitation', security: [] },
        body: LookAtInvitation,
        response: responses({ 200: { schema: Invited, description: 'The invitation' } }, problems),
      },
    },
    async (request) => {
      requireSameOrigin(request, 'own')
      const { agencyName, name, email } = found(await findInvitation(engine.pool, request.body.token))
      return { agencyName, name, email, hasAccount: (await signIn.people.withEmail(email)) !== undefined }
    },
  )
}

function acceptRoute(app: App, context: ApiContext): void {
  const { signIn, engine, holders } = context
  app.post(
    '/v1/invitations/accept',
    {
      schema: {
        tags,
        summary: 'Accept an invitation, once: with a password for a new account, or as whoever is signed in',
        operationId: 'acceptInvitation',
        security: [],
        body: AcceptInvitation,
        response: responses({ 200: { schema: AcceptedInvitation, description: 'You are in' } }, problems),
      },
    },
    async (request, reply) => {
      requireSameOrigin(request, 'own')
      const { token, password } = request.body
      const invitation = found(await findInvitation(engine.pool, token))
      const known = await signedInAs(context, request)
      if (known === undefined) await refuseNewAccount(context, invitation, password)
      else await oneMembership(context, known, invitation)
      if (!(await takeInvitation(engine.pool, invitation))) throw nothingHere()
      const { name, email, provesAddress } = invitation
      const auth = await signIn.authFor(request)
      const person = { name, email, isProven: provesAddress, ...(password !== undefined && { password }) }
      await signIn.people.join(known ?? (await auth.addPerson(person)), invitation)
      if (known !== undefined && provesAddress) await signIn.people.proven(known, email)
      if (known !== undefined) holders.forgetPeople()
      else if (password !== undefined) {
        const entering = { email: invitation.email, password }
        await answer(context, await ask(signIn, request, '/v1/auth/sign-in/email', entering), reply)
      }
      return { agencyId: invitation.agencyId, memberId: invitation.memberId }
    },
  )
}

/** The person of the session that the browser sent, whichever agency they belong to so far. */
async function signedInAs({ signIn }: ApiContext, request: FastifyRequest): Promise<string | undefined> {
  const cookie = personSessionOf(request)
  return cookie === undefined ? undefined : signIn.userOf(cookie)
}

async function refuseNewAccount(
  { signIn }: ApiContext,
  { name, email }: OpenInvitation,
  password: string | undefined,
): Promise<void> {
  if ((await signIn.people.withEmail(email)) !== undefined)
    throw refused(409, 'sign_in_first', 'You have an account already: sign in, then open the link again')
  if (password === undefined && signIn.singleSignOn === null)
    throw refused(422, 'password_missing', 'Choose a password for your account')
  const weakness = password === undefined ? undefined : passwordWeakness(password, [name, email])
  if (weakness !== undefined) throw weakPassword(weakness)
}

/** A sign-in is one member of an agency: who has left it may come back, who is there has a key for another membership. */
async function oneMembership(
  { signIn, engine }: ApiContext,
  userId: string,
  { agencyId, memberId }: OpenInvitation,
): Promise<void> {
  const memberships = await signIn.people.memberships(userId, agencyId)
  const other = memberships.find((one) => one.agencyId === agencyId && one.memberId !== memberId)
  if (other === undefined) return
  if ((await findMember(engine.pool, agencyId, other.memberId)) !== undefined)
    throw refused(
      409,
      'member_already',
      'You are a member of this agency already: one sign-in is one member; a key leads to another membership',
    )
  await signIn.people.leave(userId, other)
}

const refused = (status: number, code: string, title: string) => new ProblemError({ status, code, title })

/** An owner invites a member, or takes it back. */
export function invitationRoutes(app: App, context: ApiContext): void {
  inviteRoute(app, context)
  revokeRoute(app, context)
}

const params = z.object({ memberId: Id })

function inviteRoute(app: App, { engine, signIn }: ApiContext): void {
  app.post(
    '/v1/members/:memberId/invitation',
    {
      schema: {
        tags: ['members'],
        summary: 'Invite a member to sign in as themselves; an invitation before this one works no more',
        operationId: 'inviteMember',
        params,
        response: responses({ 201: { schema: MadeInvitation, description: 'Invited' } }, problems),
      },
    },
    async (request, reply) => {
      const { holder, params: to } = request
      requireOwner(holder.roles)
      requireWholeKey(holder)
      const { agencyId, memberId: madeBy } = holder
      const wanted = { agencyId, memberId: to.memberId, madeBy, isMailed: signIn.hasMail }
      const made = found(await makeInvitation(engine.pool, wanted))
      const link = `${signIn.baseUrlOf(request)}/invitation#${made.token}`
      const { agencyName, email } = found(await findInvitation(engine.pool, made.token))
      const letter = {
        agencyId,
        memberId: to.memberId,
        kind: 'invitation',
        to: email,
        expiresAt: made.expiresAt,
      } as const
      if (signIn.hasMail) await postLetter(engine, { ...letter, ...invitationLetter(agencyName, link) })
      const expiresAt = new Date(made.expiresAt).toISOString()
      return reply
        .code(201)
        .send({ id: made.id, expiresAt, mailed: signIn.hasMail, link: signIn.hasMail ? null : link })
    },
  )
}

function revokeRoute(app: App, { engine }: ApiContext): void {
  app.delete(
    '/v1/members/:memberId/invitation',
    {
      schema: {
        tags: ['members'],
        summary: 'Take an invitation back',
        operationId: 'revokeInvitation',
        params,
        response: responses({ 204: { schema: z.undefined(), description: 'Taken back' } }, problems),
      },
    },
    async ({ holder, params: { memberId } }, reply) => {
      requireOwner(holder.roles)
      if (!(await revokeInvitations(engine.pool, holder.agencyId, memberId))) throw nothingHere()
      return reply.code(204).send()
    },
  )
}

/** Whoever accepts is all that the member is, which may be an owner. */
function requireWholeKey({ scopes }: KeyHolder): void {
  if (scopes === null) return
  throw refused(
    403,
    'scope_missing',
    'A key that is limited to some uses invites nobody: it would get around its limits',
  )
}

function requireOwner(roles: readonly string[]): void {
  if (!roles.includes('owner')) throw refused(403, 'role_missing', 'Only an owner invites members')
}
