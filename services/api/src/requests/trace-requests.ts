import { beginRequest, type RequestSpan } from '@understudy/observe/request-span'
import type { App } from '../app-type.ts'

declare module 'fastify' {
  interface FastifyRequest {
    span: RequestSpan | undefined
  }
}

/** Each request is a span by its route, and whatever it brings about in this process is part of it. */
export function traceRequests(app: App): void {
  app.decorateRequest('span', undefined)
  app.addHook('onRequest', (request, _, done) => {
    request.span = beginRequest(request)
    request.span.within(done)
  })
  app.addHook('onResponse', async (request, { statusCode: status }) => {
    request.span?.end({ route: request.routeOptions.url ?? 'none', status })
  })
}
