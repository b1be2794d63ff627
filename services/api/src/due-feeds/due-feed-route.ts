import { findDueFeed } from '@understudy/engine/due-feed/find-due-feed'
import { readDueWork } from '@understudy/engine/due-feed/read-due-work'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { nothingHere, ProblemError } from '../problems/problem-error.ts'
import { content, problemResponses } from '../problems/responses.ts'
import { type FailedAttempts, openFailedAttempts } from '../sign-in/failed-attempts.ts'
import { dueCalendar } from './due-calendar.ts'

const tokens = z.object({ token: z.string().max(200) })

/**
 * The calendar itself, for programs that can send no key: whoever has the address reads it. The log of requests names the
 * route and never an address (see record-request).
 */
export function dueFeedRoute(app: App, { engine, signIn }: ApiContext): void {
  const unknown = openFailedAttempts()
  const summary = 'Due work as iCalendar, by the address that was shown when the calendar was made'
  app.get(
    '/v1/due-feeds/:token/due.ics',
    {
      schema: {
        ...{ tags: ['due feeds'], summary, operationId: 'readDueFeed', security: [], params: tokens },
        response: {
          200: content('text/calendar', z.string(), 'One event a deadline'),
          ...problemResponses([400, 401, 404, 421, 429, 500, 503]),
        },
      },
    },
    async (request, reply) => {
      const feed = await findDueFeed(engine.pool, request.params.token)
      if (feed === undefined) throw notThere(unknown, request.ip)
      const calendar = dueCalendar(feed.agencyName, await readDueWork(engine.pool, feed), signIn.baseUrlOf(request))
      return reply
        .type('text/calendar; charset=utf-8')
        .serializer(String)
        .send(calendar as never)
    },
  )
}

/** A token has 256 random bits; whoever tries many is slowed down all the same. */
function notThere(unknown: FailedAttempts, address: string): ProblemError {
  const wait = unknown.waitOf(address)
  if (wait === undefined) {
    unknown.failed(address)
    return nothingHere()
  }
  const headers = { 'retry-after': String(wait) }
  return new ProblemError({ status: 429, code: 'too_many_attempts', title: 'Too many addresses of nothing', headers })
}
