import type { FastifyRequest } from 'fastify'
import { ProblemError } from '../problems/problem-error.ts'
import { personSessionOf } from './session-cookie.ts'
import type { SignIn } from './sign-in.ts'

/** What opens a session in place of a password and is more than that. */
const strong = new Set(['two_factor', 'passkey', 'single_sign_on'])

export const isStrong = (method: string): boolean => strong.has(method)

/** Ways in that somebody who is signed in adds or takes away: whoever else may have come in by the ones before is out. */
const changing = new Set([
  '/two-factor/verify-totp',
  '/two-factor/disable',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
])

/** Those, and what leads to them. */
const guarded = new Set([
  ...changing,
  '/two-factor/enable',
  '/two-factor/generate-backup-codes',
  '/two-factor/verify-backup-code',
  '/passkey/generate-register-options',
])

/**
 * Who has a second factor changes the ways in by one: a password alone would make itself another beside it. As the second
 * step of signing in there is no session yet, and nothing to refuse.
 */
export async function requireOwnFactor(
  { people, sessionOf }: SignIn,
  path: string,
  request: FastifyRequest,
): Promise<void> {
  const cookie = guarded.has(path) ? personSessionOf(request) : undefined
  const session = cookie === undefined ? undefined : await sessionOf(cookie)
  if (session === undefined || isStrong(session.method)) return
  const account = await people.account(session.userId)
  if (account === undefined || !(account.hasTotp || account.passkeys > 0)) return
  const title = 'You have a second factor: sign in with it before you change how you sign in'
  throw new ProblemError({ status: 403, code: 'second_factor_needed', title })
}

/** Of the session that it was done in, or the one that the answer put in its place. */
export async function afterChange(
  { people, sessionOf }: SignIn,
  path: string,
  before: string,
  response: Response,
): Promise<void> {
  if (!changing.has(path)) return
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const now = personSessionOf({ headers: { cookie } }) ?? before
  const session = await sessionOf(now)
  if (session === undefined) return
  await people.endOtherSessions(session.userId, session.id)
  // As with an authenticator app: whoever has just shown the first one has shown it in this session.
  if (path === '/passkey/verify-registration') await people.strengthen(session.id, 'passkey')
}
