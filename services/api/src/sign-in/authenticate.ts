import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import type { KeyHolders } from '@understudy/engine/keys/key-holders'
import type { FastifyRequest } from 'fastify'
import { ProblemError } from '../problems/problem-error.ts'
import { needsSecondFactor } from './account-routes.ts'
import type { FailedAttempts } from './failed-attempts.ts'
import { requireScopeOf } from './key-scopes.ts'
import { requireSameOrigin } from './same-origin.ts'
import { sessionOf } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set on every route that demands a key. */
    holder: KeyHolder
    /** What they signed in with. */
    keyText: string
  }
}

export type Authenticate = (request: FastifyRequest) => Promise<void>

/** Demands a key: as a bearer, or as the cookie of a session, which changes things from our own pages only. */
export function authenticateBy(holders: KeyHolders, attempts: FailedAttempts): Authenticate {
  return async (request) => {
    const bearer = bearerOf(request)
    const key = bearer ?? sessionOf(request)
    if (key === undefined) throw noKey('Send a key as Authorization: Bearer us_…')
    request.holder = await holderOf(key, request.ip, holders, attempts)
    request.keyText = key
    requireScopeOf(request)
    if (needsSecondFactor(request.holder) && !isOwnDoor(request.url)) throw secondFactorNeeded()
    if (bearer === undefined) requireSameOrigin(request, 'foreign')
  }
}

/** @throws ProblemError 401, or 429 where this address has sent too many keys that are none. */
export async function holderOf(
  key: string,
  address: string,
  holders: KeyHolders,
  attempts: FailedAttempts,
): Promise<KeyHolder> {
  const wait = attempts.waitOf(address)
  if (wait !== undefined && !holders.knows(key)) throw tooMany(wait)
  const holder = await holders.find(key)
  if (holder !== undefined) return holder
  attempts.failed(address)
  throw noKey('This key is unknown, revoked or expired')
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +(us_\S+)$/i.exec(headers.authorization ?? '')?.[1]
}

/** Where somebody without the second factor that their agency asks for sets one up, or goes. */
const isOwnDoor = (url: string): boolean => /^\/v1\/(auth|session)(?=[/?]|$)/.test(url)

function secondFactorNeeded(): ProblemError {
  const title = 'Your agency asks for a second factor: set up an authenticator app or a passkey, then go on'
  return new ProblemError({ status: 403, code: 'second_factor_needed', title })
}

function noKey(detail: string): ProblemError {
  const headers = { 'www-authenticate': 'Bearer realm="understudy"' }
  return new ProblemError({ status: 401, code: 'key_missing', title: 'A valid key is needed', detail, headers })
}

function tooMany(wait: number): ProblemError {
  const title = 'Too many attempts with keys that are none'
  return new ProblemError({ status: 429, code: 'too_many_attempts', title, headers: { 'retry-after': String(wait) } })
}
