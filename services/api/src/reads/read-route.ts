import type { ReadsOf } from '@understudy/engine/reading/open-reads'
import type { Viewer } from '@understudy/engine/reading/viewer'
import type { Engine } from '@understudy/engine/shell/engine'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { found } from '../problems/problem-error.ts'
import { problemsOfReads, responses } from '../problems/responses.ts'

/** What a read is given: who asks, what they ask for, and where to look. */
export interface Asking<Params, Query> {
  readonly viewer: Viewer
  readonly isVirtual: boolean
  readonly params: Params
  readonly query: Query
  readonly reads: ReturnType<ReadsOf>
  readonly engine: Engine
}

/** An answer that is a part of a stream only, with the version of the whole, which commands about the part hold to. */
export class PartOf<T> {
  readonly version: number
  readonly answer: T

  constructor(version: number, answer: T) {
    this.version = version
    this.answer = answer
  }
}

export interface ReadRoute<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType> {
  readonly tag: string
  readonly path: `/v1/${string}`
  readonly operationId: string
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly answer: A
  /** Answers undefined for what does not exist or may not be seen. */
  readonly read: (asking: Asking<z.output<P>, z.output<Q>>) => Promise<z.output<A> | PartOf<z.output<A>> | undefined>
}

const nothing = z.object({})

/** A route that reads and changes nothing. A misspelt filter is an error: ignored, it would answer too much. */
export function readRoute<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(
  app: App,
  { engine, reads }: ApiContext,
  { tag, path, operationId, summary, params, query, answer, read }: ReadRoute<P, Q, A>,
): void {
  const schema = {
    tags: [tag],
    summary,
    operationId,
    ...(params !== undefined && { params }),
    querystring: (query ?? nothing).strict(),
    response: responses({ 200: { schema: answer, description: summary } }, problemsOfReads),
  }
  app.get(path, { schema }, async (request, reply) => {
    const { holder } = request
    const answered = found(
      await read({
        viewer: holder,
        isVirtual: holder.mode === 'virtual',
        params: request.params as z.output<P>,
        query: request.query as z.output<Q>,
        reads: reads(holder.agencyId),
        engine,
      }),
    )
    const { version } = answered as { version?: unknown }
    // What is edited has a version, which a command can hold to by If-Match.
    if (typeof version === 'number') reply.header('etag', `"${version}"`)
    return answered instanceof PartOf ? answered.answer : answered
  })
}
