import { type SignInStep, signInSteps } from '@understudy/contract/http/sign-in'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { content, problemResponses, responses } from '../problems/responses.ts'
import { afterChange, requireOwnFactor } from './factor-changes.ts'
import { addressHeader } from './open-auth.ts'
import { passwordWeakness } from './password-weakness.ts'
import { requireSameOrigin } from './same-origin.ts'
import { personSessionOf } from './session-cookie.ts'
import type { SignIn } from './sign-in.ts'

const tags = ['sign-in']
const problems = [400, 401, 403, 404, 409, 421, 422, 429, 500, 503]
const Answer = z.looseObject({})

/** The steps of signing in as oneself: each is the library's, with our limits before it and our answers after. */
export function stepRoutes(app: App, context: ApiContext): void {
  for (const step of signInSteps) {
    const { method, path, operationId, summary, body, answers = Answer, redirects } = step
    const answered = redirects
      ? { 302: content('text/html', z.string(), 'Back to the console'), ...problemResponses(problems) }
      : responses({ 200: { schema: answers, description: summary } }, problems)
    app.route({
      method,
      url: `/v1/auth${path}`,
      schema: { tags, summary, operationId, security: [], ...(body && { body }), response: answered },
      preValidation: async (request) => {
        if (method === 'POST') request.body ??= {}
      },
      handler: async (request, reply) => {
        requireSameOrigin(request, 'own')
        await requireOwnFactor(context.signIn, path, request)
        await refuseWeakPassword(context.signIn, step, request)
        const before = personSessionOf(request)
        const response = await limited(context, step, request)
        if (response.ok && before !== undefined) await afterChange(context.signIn, path, before, response)
        const said = await answer(context, response, reply)
        return path === '/passkey/generate-authenticate-options' ? askingWho(said) : said
      },
    })
  }
}

/** The library would prefer it. */
const askingWho = (options: unknown) => ({ ...(options as object), userVerification: 'required' })

async function refuseWeakPassword(signIn: SignIn, step: SignInStep, request: FastifyRequest): Promise<void> {
  const { sets } = step
  if (sets === undefined) return
  const body = request.body as Record<string, unknown>
  const weakness = passwordWeakness(String(body[sets]), await aboutPerson(signIn, body['token'], request))
  if (weakness !== undefined) throw weakPassword(weakness)
}

/** The name and the address of whoever sets a password: by the link that they have, or signed in. */
async function aboutPerson({ people, userOf }: SignIn, token: unknown, request: FastifyRequest): Promise<string[]> {
  const cookie = personSessionOf(request)
  const signedIn = cookie === undefined ? undefined : await userOf(cookie)
  const userId = typeof token === 'string' ? await people.ofReset(token) : signedIn
  const account = userId === undefined ? undefined : await people.account(userId)
  return account === undefined ? [] : [account.name, account.email]
}

export function weakPassword(weakness: string): ProblemError {
  return new ProblemError({ status: 422, code: 'weak_password', title: weakness })
}

/** The path as the library knows it, whatever way it was written: its own limits go by it. */
function canonical(path: string, { url }: FastifyRequest): string {
  const query = url.indexOf('?')
  return `/v1/auth${path}${query === -1 ? '' : url.slice(query)}`
}

/** Wrong passwords of one address are counted, wherever they come from; the library counts addresses of machines. */
async function limited({ signIn }: ApiContext, { path }: SignInStep, request: FastifyRequest): Promise<Response> {
  const url = canonical(path, request)
  if (path !== '/sign-in/email') return ask(signIn, request, url, request.body)
  const { email } = request.body as { email: string }
  const wait = await signIn.lockouts.tryOne(email)
  if (wait !== undefined) throw tooMany(String(wait))
  const response = await ask(signIn, request, url, request.body)
  if (response.ok) await signIn.lockouts.cleared(email)
  return response
}

/** Hands a request on with what the library has to know of it and nothing that the client could forge. */
export async function ask(
  signIn: ApiContext['signIn'],
  request: FastifyRequest,
  url: string,
  body: unknown,
  method = request.method,
): Promise<Response> {
  const auth = await signIn.authFor(request)
  const base = signIn.baseUrlOf(request)
  const { cookie, 'user-agent': agent } = request.headers
  const headers = {
    origin: new URL(base).origin,
    [addressHeader]: request.ip,
    ...(cookie !== undefined && { cookie }),
    ...(agent !== undefined && { 'user-agent': agent.slice(0, 300) }),
    ...(method === 'POST' && { 'content-type': 'application/json' }),
  }
  return auth.handle(
    new Request(new URL(url, base), { method, headers, ...(method === 'POST' && { body: JSON.stringify(body) }) }),
  )
}

/** Passes cookies and redirects on; the body without tokens, which are for cookies only. */
export async function answer({ holders }: ApiContext, response: Response, reply: FastifyReply): Promise<unknown> {
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  if (response.status >= 300 && response.status < 400)
    return reply
      .code(302)
      .header('location', String(response.headers.get('location')))
      .send()
  const said = (await response.json().catch(() => null)) as Record<string, unknown> | unknown[] | null
  if (!response.ok) throw problemOf(response, said)
  if (reply.request.method === 'POST') holders.forgetPeople()
  if (Array.isArray(said)) return { items: said }
  // What is read needs all of itself: whose a new passkey becomes is a `user` too.
  if (reply.request.method === 'GET') return said ?? {}
  const { token: _, session: __, user, ...rest } = said ?? {}
  reply.request.person = (user as { id?: string } | undefined)?.id
  return rest
}

const notTaken = 'This passkey cannot be added: it has to be made for this address and to ask for a PIN or a finger'

function problemOf({ status, headers }: Response, said: unknown): ProblemError {
  const { code = 'sign_in_refused', message = 'Refused' } = (said ?? {}) as { code?: string; message?: string }
  const wait = headers.get('x-retry-after')
  if (status === 429) return tooMany(wait ?? '60')
  // The library's answer to every passkey that it does not take: what it was sent is the client's doing.
  if (code === 'FAILED_TO_VERIFY_REGISTRATION')
    return new ProblemError({ status: 400, code: code.toLowerCase(), title: notTaken })
  if (status >= 500)
    return new ProblemError({ status: 500, code: 'internal', title: 'Something went wrong on our side' })
  return new ProblemError({ status, code: code.toLowerCase(), title: message })
}

function tooMany(seconds: string): ProblemError {
  const title = 'Too many attempts to sign in'
  return new ProblemError({ status: 429, code: 'too_many_attempts', title, headers: { 'retry-after': seconds } })
}
