import { ProcessFix, ProcessFixQuery, Theme, ThemeQuery } from '@understudy/contract/http/rework'
import { readProcessFixes } from '@understudy/engine/rework/read-process-fixes'
import { readThemes } from '@understudy/engine/rework/read-themes'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { readRoute } from './read-route.ts'

const tag = 'rework'

export function reworkReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/themes',
    operationId: 'listThemes',
    summary: 'Themes of rework, most frequent first, with their causes',
    query: ThemeQuery,
    answer: z.object({ items: z.array(Theme) }),
    read: async ({ engine, reads, viewer, query }) => ({ items: await readThemes(engine.pool, reads, viewer, query) }),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/process-fixes',
    operationId: 'listProcessFixes',
    summary: 'Process fixes, newest first, with their evidence and whether they worked',
    query: ProcessFixQuery,
    answer: z.object({ items: z.array(ProcessFix) }),
    read: async ({ engine, reads, viewer, query }) => {
      const items = await readProcessFixes(engine.pool, reads, viewer, query)
      return items && { items }
    },
  })
}
