import { csvText } from '@understudy/contract/csv-text'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { found } from '../problems/problem-error.ts'
import { content, problemResponses } from '../problems/responses.ts'
import type { Asking } from './read-route.ts'

export interface CsvRoute<P extends z.ZodObject, Q extends z.ZodObject> {
  readonly tag: string
  readonly path: `/v1/${string}.csv`
  readonly operationId: string
  readonly summary: string
  readonly params: P
  readonly query: Q
  /** The header, then the rows; undefined for what does not exist or may not be seen. */
  readonly read: (asking: Asking<z.output<P>, z.output<Q>>) => Promise<readonly (readonly string[])[] | undefined>
}

/** The rows of a read as RFC 4180 has them; the same ones that its JSON answers. */
export function csvRoute<P extends z.ZodObject, Q extends z.ZodObject>(
  app: App,
  { engine, reads }: ApiContext,
  { tag, path, operationId, summary, params, query, read }: CsvRoute<P, Q>,
): void {
  const schema = {
    ...{ tags: [tag], summary, operationId, params, querystring: query.strict() },
    response: {
      200: content('text/csv', z.string(), summary),
      ...problemResponses([400, 401, 404, 429, 500, 503]),
    },
  }
  app.get(path, { schema }, async (request, reply) => {
    const { holder } = request
    const asking = { viewer: holder, isVirtual: holder.mode === 'virtual', reads: reads(holder.agencyId), engine }
    const given = { params: request.params as z.output<P>, query: request.query as z.output<Q> }
    const [header = [], ...rows] = found(await read({ ...asking, ...given }))
    return reply
      .type('text/csv; charset=utf-8')
      .serializer(String)
      .send(csvText(header, rows) as never)
  })
}
