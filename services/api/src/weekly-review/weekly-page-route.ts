import { Id } from '@understudy/contract/commands/fields'
import { WeeklyDraftQuery } from '@understudy/contract/http/rhythm'
import { scopeOf } from '@understudy/engine/reading/viewer'
import { readWeeklyDraft } from '@understudy/engine/rhythm/read-weekly-draft'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { found } from '../problems/problem-error.ts'
import { content, problemResponses } from '../problems/responses.ts'
import { momentOf } from '../reads/moment-of.ts'
import { weeklyPage } from './weekly-page.ts'

/** Its own style and nothing else. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** The weekly review of a client as a page to print. */
export function weeklyPageRoute(app: App, { engine, reads }: ApiContext): void {
  app.get(
    '/v1/clients/:clientId/weekly-review.html',
    {
      schema: {
        tags: ['rhythm'],
        summary: 'The weekly review of a client as one page to print',
        operationId: 'readWeeklyPage',
        params: z.object({ clientId: Id }),
        querystring: WeeklyDraftQuery.strict(),
        response: {
          200: content('text/html', z.string(), 'One page, without any script'),
          ...problemResponses([400, 401, 404, 429, 500, 503]),
        },
      },
    },
    async ({ holder, params, query }, reply) => {
      const at = await momentOf({ engine, viewer: holder, isVirtual: holder.mode === 'virtual' })
      const draft = await readWeeklyDraft(engine, reads(holder.agencyId), holder, { ...params, ...query }, at)
      const page = weeklyPage(found(draft), scopeOf(holder).kind === 'client')
      return reply
        .header('content-security-policy', policy)
        .type('text/html; charset=utf-8')
        .serializer(String)
        .send(page as never)
    },
  )
}
