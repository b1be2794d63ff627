import { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch'
import type { Routes, WithVerb } from './routes.ts'

type Named<P extends WithVerb<'get'>> = Pick<Routes[P]['get']['parameters'], 'path' | 'query'>

/** Where a browser goes by itself, filled in: a download, a page of its own, a stream. */
export function addressOf<P extends WithVerb<'get'>>(path: P, params: Named<P>): string {
  return createFinalURL(path, {
    ...{ baseUrl: '', params: params as object },
    ...{ querySerializer: createQuerySerializer(), pathSerializer: defaultPathSerializer },
  })
}
