import { LiveMessage } from '@understudy/contract/http/live'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import { content, problemResponses } from '../problems/responses.ts'
import type { LiveStreams } from './live-streams.ts'

const position = z.string().regex(/^\d{1,15}$/)

/** What changes, as it changes. A browser's EventSource comes back by itself and says what it heard last. */
export function liveRoute(app: App, streams: LiveStreams): void {
  app.get(
    '/v1/live',
    {
      schema: {
        tags: ['live'],
        summary: 'What changes, as server-sent messages',
        description:
          'The first message says where the stream begins: read after it, and nothing is missed. A change may be told twice. With Last-Event-ID it goes on from there.',
        operationId: 'listenLive',
        headers: z.object({ 'last-event-id': z.string().max(100).exactOptional() }),
        response: {
          200: content('text/event-stream', LiveMessage, 'Each `data` is one message'),
          ...problemResponses([400, 401, 429, 500, 503]),
        },
      },
    },
    async (request, reply) => {
      const { 'last-event-id': last } = request.headers
      const { data: after, error } = position.safeParse(last ?? '0')
      // An id that is none of ours is as good as none, but whoever sends one believes to go on: tell them to read again.
      const from = last === undefined ? undefined : error === undefined ? Number(after) : Number.MAX_SAFE_INTEGER
      const stream = streams.open(request.holder, request.keyText, from)
      request.raw.socket.setNoDelay(true)
      return reply
        .type('text/event-stream')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(stream)
    },
  )
}
