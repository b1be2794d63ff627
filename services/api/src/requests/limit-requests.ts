import rateLimit from '@fastify/rate-limit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { ProblemError } from '../problems/problem-error.ts'
import type { Authenticate } from '../sign-in/authenticate.ts'

const usualEachMinute = 6_000

/** Of what one that is known has, an address of somebody unknown has this part. */
const partOfUnknown = 50

/** Takes what a request costs beyond the one that every request is. @throws ProblemError 429, and takes nothing then. */
export type TakeMore = (request: FastifyRequest, reply: FastifyReply, more: number) => Promise<void>

/**
 * So many requests a minute for each key or session; every answer says how many are left (`RateLimit-*`, after the draft
 * of the HTTP working group). Counted in this process: beside others each counts for itself. Counted as soon as it is known
 * who asks, so that what is refused after that, for whatever reason, is counted too.
 */
export async function limitRequests(app: App, authenticate: Authenticate, max = usualEachMinute): Promise<TakeMore> {
  await app.register(rateLimit, { ...usual, max, global: false, keyGenerator: ({ holder }) => holder.keyId })
  const take = app.rateLimit()
  const count = app.createRateLimit()
  app.addHook('onRequest', async (request, reply) => {
    const refusal = await authenticate(request).then(
      () => undefined,
      (error: Error) => error,
    )
    if ((request.holder as typeof request.holder | undefined) !== undefined) await take.call(app, request, reply)
    if (refusal !== undefined) throw refusal
  })
  return async (request, reply, more) => {
    const before = await count(request, { increment: false })
    if (before.isAllowed || more === 0) return
    if (before.remaining < more) throw tooMany(before.ttl)
    for (let taken = 0; taken < more; taken++) await count(request)
    reply.header('ratelimit-remaining', before.remaining - more)
  }
}

/** Of one address, where nobody knows yet who asks. */
export async function limitUnknown(app: App, eachMinute = usualEachMinute): Promise<void> {
  await app.register(rateLimit, { ...usual, max: Math.ceil(eachMinute / partOfUnknown), hook: 'onRequest' })
}

const usual = {
  ...{ timeWindow: '1 minute', enableDraftSpec: true, cache: 20_000 },
  errorResponseBuilder: (_: unknown, { ttl }: { ttl: number }) => tooMany(ttl),
}

function tooMany(ttl: number): ProblemError {
  const headers = { 'retry-after': String(Math.ceil(ttl / 1000)) }
  return new ProblemError({ status: 429, code: 'too_many_requests', title: 'Too many requests this minute', headers })
}
