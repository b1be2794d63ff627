import { Id } from '@understudy/contract/commands/fields'
import { ReadInbox } from '@understudy/contract/http/channels'
import { markRead, markReadUpTo } from '@understudy/engine/message/read-messages'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { nothingHere } from '../problems/problem-error.ts'
import { problemsOfReads, responses } from '../problems/responses.ts'

/** What somebody has read is nobody else's business and no part of the ledger. */
export function inboxRoute(app: App, { reads }: ApiContext): void {
  app.post(
    '/v1/inbox/:messageId/read',
    {
      schema: {
        tags: ['channels'],
        summary: 'Say that you have read a message of your inbox',
        operationId: 'readInboxMessage',
        params: z.object({ messageId: Id }),
        response: responses({ 204: { schema: z.undefined(), description: 'Read' } }, problemsOfReads),
      },
    },
    async ({ holder, params: { messageId } }, reply) => {
      if (!(await markRead(reads(holder.agencyId), holder, messageId))) throw nothingHere()
      return reply.code(204).send()
    },
  )
  app.post(
    '/v1/inbox/read',
    {
      schema: {
        tags: ['channels'],
        summary: 'Say that you have read all that had arrived in your inbox by then',
        operationId: 'readInbox',
        body: ReadInbox,
        response: responses({ 204: { schema: z.undefined(), description: 'Read' } }, problemsOfReads),
      },
    },
    async ({ holder, body }, reply) => {
      await markReadUpTo(reads(holder.agencyId), holder, body.upTo)
      return reply.code(204).send()
    },
  )
}
