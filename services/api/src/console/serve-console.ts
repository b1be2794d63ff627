import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { nothingHere } from '../problems/problem-error.ts'
import { isPage } from '../requests/is-page.ts'

/** The names of what the build puts there carry a hash of their content. */
const hashed = /[\\/]assets[\\/]/
const yearSeconds = 31_536_000

/** Serves the built console; addresses that are no file are its own to route. Without it, says so in plain words. */
export async function serveConsole(app: App, folder: string | undefined): Promise<void> {
  if (folder !== undefined)
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          hashed.test(path) ? `public, max-age=${yearSeconds}, immutable` : 'no-cache',
        ),
    })
  app.setNotFoundHandler(async (request, reply) => {
    if (!asksForPage(request)) throw nothingHere()
    return folder === undefined ? withoutConsole(reply) : reply.sendFile('index.html')
  })
}

/** A missing script or picture is missing; only what a person can have typed or bookmarked is the console's to route. */
function asksForPage(request: FastifyRequest): boolean {
  const { method, url, headers } = request
  const isRead = method === 'GET' || method === 'HEAD'
  return isRead && isPage(request) && !hashed.test(url) && /text\/html|\*\/\*/.test(headers.accept ?? '*/*')
}

const note = 'The console is not built into this process. The API is described at /openapi.json.\n'

function withoutConsole(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/plain; charset=utf-8').send(note)
}
