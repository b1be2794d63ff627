import type { App } from '../app-type.ts'

/**
 * A JSON body of no characters is no body: clients name the type out of habit. Plain text is not read at all: a form of
 * another site may send it without a browser asking first.
 */
export function acceptEmptyBodies(app: App): void {
  app.removeContentTypeParser('text/plain')
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null, undefined)
    else parse(request, body as string, done)
  })
}
