import rateLimit from '@fastify/rate-limit'
import type { App } from '../app-type.ts'
import { ProblemError } from '../problems/problem-error.ts'

const usualEachMinute = 6_000

/**
 * So many requests a minute for each key or session; every answer says how many are left (`RateLimit-*`, after the draft
 * of the HTTP working group). Counted in this process: beside others each counts for itself.
 */
export async function limitRequests(app: App, eachMinute = usualEachMinute): Promise<void> {
  await app.register(rateLimit, {
    ...{ max: eachMinute, timeWindow: '1 minute', enableDraftSpec: true, hook: 'preHandler', cache: 20_000 },
    keyGenerator: ({ holder }) => holder.keyId,
    errorResponseBuilder: (_, { ttl }) => {
      const headers = { 'retry-after': String(Math.ceil(ttl / 1000)) }
      return new ProblemError({
        status: 429,
        code: 'too_many_requests',
        title: 'Too many requests this minute',
        headers,
      })
    },
  })
}
