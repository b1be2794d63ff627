import { hash } from 'node:crypto'
import { fastify } from 'fastify'
import type { App } from '../app-type.ts'

/** The interactive reference, all of it from here: nothing is fetched from anywhere else. */
export function referenceRoutes(app: App): void {
  let reference: ReturnType<typeof openReference> | undefined
  for (const url of ['/docs', '/docs/*'])
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      // Megabytes of script, which a process that nobody asks for it need not hold.
      reference ??= openReference()
      const { statusCode, headers, rawPayload } = await (await reference).inject({ url: request.url })
      const { 'content-type': type = 'text/plain', location } = headers
      if (location !== undefined) return reply.redirect(String(location), statusCode)
      if (String(type).includes('html')) reply.header('content-security-policy', policyOf(rawPayload.toString('utf8')))
      return reply.code(statusCode).type(String(type)).header('cache-control', 'no-cache').send(rawPayload)
    })
}

async function openReference() {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const reference = fastify()
  const configuration = { url: '/openapi.json', withDefaultFonts: false, telemetry: false, hideClientButton: true }
  await reference.register(scalar, { routePrefix: '/docs', configuration })
  return reference
}

/** Its page starts itself by scripts written into it: these, by their hashes, and no others. */
function policyOf(html: string): string {
  const written = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
  const hashes = written.map((text) => `'sha256-${hash('sha256', text, 'base64')}'`)
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
