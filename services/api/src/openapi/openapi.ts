import swagger from '@fastify/swagger'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { App } from '../app-type.ts'
import { withNouns } from './with-nouns.ts'
import { withoutUnused } from './without-unused.ts'

const info = {
  title: 'Understudy',
  version: '1',
  description:
    'Delegated work, its hand-over and its quality. Every command takes an Idempotency-Key, and what is no command refuses one; every answer that is no success is a problem document (RFC 9457); lists are paged by `after`, the `next` of the page before.',
  license: { name: 'MIT', identifier: 'MIT' },
}

/** Describes every route registered after it, from the very schemas that check requests and answers. */
export async function describeRoutes(app: App): Promise<void> {
  const toObject = createJsonSchemaTransformObject({})
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info,
      servers: [{ url: '/', description: 'Where this document came from' }],
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: 'A key of a member' },
          session: {
            ...{ type: 'apiKey', in: 'cookie', name: 'understudy_session' },
            description: "A browser's session; over TLS the name begins with __Host-",
          },
        },
      },
      security: [{ key: [] }, { session: [] }],
    },
    transform: createJsonSchemaTransform({}),
    transformObject: (document) => withNouns(withoutUnused(toObject(document))),
  })
}

export function openapiRoute(app: App): void {
  let text: string | undefined
  app.get('/openapi.json', { schema: { hide: true } }, async (_, reply) => {
    text ??= JSON.stringify(app.swagger())
    return reply.type('application/json').header('cache-control', 'no-cache').serializer(String).send(text)
  })
}
