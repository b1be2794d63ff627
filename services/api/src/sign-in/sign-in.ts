import { openPool } from '@understudy/db/pool'
import { findMember } from '@understudy/engine/keys/find-holder'
import type { FindPerson } from '@understudy/engine/keys/key-holders'
import { postLetter } from '@understudy/engine/message/letters'
import type { Engine } from '@understudy/engine/shell/engine'
import type { Log } from '@understudy/observe/log'
import type { FastifyRequest } from 'fastify'
import { ProblemError } from '../problems/problem-error.ts'
import { byAddress } from './by-address.ts'
import { isStrong } from './factor-changes.ts'
import { resetLetter } from './letters.ts'
import { type Lockouts, openLockouts } from './lockouts.ts'
import { type Auth, openAuth, type PersonSession, resetSeconds, type SingleSignOn } from './open-auth.ts'
import { openPeople, type People } from './people.ts'

/** How people sign in as themselves here. */
export interface SignInConfig {
  /** Of a role that may step down to understudy_sign_in. */
  readonly databaseUrl: string
  /** Where people reach the console, without a slash at the end; this machine where unset. */
  readonly publicUrl?: string | undefined
  readonly singleSignOn?: SingleSignOn | undefined
  /** Whether this installation sends e-mail: its workers do. */
  readonly hasMail?: boolean
}

export interface SignIn {
  readonly people: People
  readonly lockouts: Lockouts
  readonly singleSignOn: string | null
  readonly hasMail: boolean
  /** For whoever asks from there. @throws ProblemError 421 where we are reached by a name that nobody told us. */
  authFor(request: FastifyRequest): Promise<Auth>
  baseUrlOf(request: FastifyRequest): string
  readonly findPerson: FindPerson
  /** Whose session the cookie is, member of an agency or not. */
  userOf(cookie: string): Promise<string | undefined>
  sessionOf(cookie: string): Promise<PersonSession | undefined>
  close(): Promise<void>
}

export function openSignIn(config: SignInConfig & { engine: Pick<Engine, 'pool' | 'keys'>; log: Log }): SignIn {
  const { databaseUrl, engine, log, publicUrl, singleSignOn, hasMail = false } = config
  const secrets = engine.keys.signIn
  const pool = openPool({ url: databaseUrl, role: 'understudy_sign_in', max: connections })
  const people = openPeople(pool)
  const post = hasMail ? postReset(engine, people, log) : async () => {}
  let closed: Promise<void> | undefined
  const authAt = byAddress((baseUrl) => {
    const mailReset: PostReset = (user, token) => post(user, `${baseUrl}/reset-password#${token}`)
    return openAuth({ pool, baseUrl, secrets, singleSignOn, log, mailReset })
  })
  const baseUrlOf = (request: FastifyRequest) => publicUrl ?? ownMachine(request)
  const sessionOf = async (cookie: string) => {
    const auth = await authAt(publicUrl ?? 'http://127.0.0.1')
    return cookie.startsWith(`${auth.cookieName}=`) ? auth.sessionOf(cookie) : undefined
  }
  return {
    ...{ people, lockouts: openLockouts(pool, secrets[0]), baseUrlOf },
    singleSignOn: singleSignOn?.name ?? null,
    hasMail,
    authFor: (request) => authAt(baseUrlOf(request)),
    userOf: async (cookie) => (await sessionOf(cookie))?.userId,
    sessionOf,
    close: () => {
      closed ??= pool.end()
      return closed
    },
    async findPerson(cookie) {
      const session = await sessionOf(cookie)
      if (session === undefined) return undefined
      const { id: keyId, userId, method, agencyId, expiresAt } = session
      for (const one of await people.memberships(userId, agencyId)) {
        const member = await findMember(engine.pool, one.agencyId, one.memberId)
        if (member === undefined) continue
        const isOperator = await people.isOperator(userId)
        const person = { userId, hasSecondFactor: isStrong(method), isOperator }
        return { ...member, keyId, person, ...ofPeople, expiresAt: expiresAt.getTime() }
      }
      return undefined
    },
  }
}

/** Without PUBLIC_URL only this machine's own names are believed: a Host header is the client's to choose. */
function ownMachine({ host, hostname, protocol }: FastifyRequest): string {
  if (['127.0.0.1', 'localhost', '[::1]', '::1'].includes(hostname)) return `${protocol}://${host}`
  const title =
    'Say in PUBLIC_URL where people reach this installation; before, they sign in on this machine or with keys'
  throw new ProblemError({ status: 421, code: 'public_url_missing', title })
}

/** A person's session is none of a key. */
const ofPeople = { sessionOf: null, scopes: null, keyEndsAt: null }

const connections = 3

type PostReset = (user: { readonly id: string; readonly email: string }, link: string) => Promise<void>

/** By way of an agency that the person works for, whose leads see it where it cannot be delivered. Never throws. */
function postReset(engine: Pick<Engine, 'pool' | 'keys'>, people: People, log: Log): PostReset {
  return async ({ id, email: to }, link) => {
    try {
      const expiresAt = Date.now() + resetSeconds * 1_000
      for (const { agencyId, memberId } of await people.memberships(id, null)) {
        if ((await findMember(engine.pool, agencyId, memberId)) === undefined) continue
        await postLetter(engine, { agencyId, memberId, kind: 'password_reset', to, expiresAt, ...resetLetter(link) })
        return
      }
    } catch (error) {
      log.error({ err: error }, 'a letter was not posted')
    }
  }
}
