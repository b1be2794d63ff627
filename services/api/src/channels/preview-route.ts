import { emailBody } from '@understudy/channels/email-body'
import type { Notice } from '@understudy/channels/notice'
import { slackMessage } from '@understudy/channels/slack'
import { teamsMessage } from '@understudy/channels/teams'
import { webhookBody } from '@understudy/channels/webhook'
import { MessagePreview, PreviewMessage } from '@understudy/contract/http/channels'
import { templateReasons } from '@understudy/domain/notification/message-template'
import { reasonOf, referenceOf } from '@understudy/domain/notification/reference'
import { readNotices } from '@understudy/engine/channel/read-channels'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { problemsOfCommands, responses } from '../problems/responses.ts'

/** Changes and sends nothing: what a message would look like, while its words are being typed. */
export function previewRoute(app: App, { reads }: ApiContext): void {
  const summary =
    'What a message looks like on each channel, in the words that are sent along or in those of the agency'
  app.post(
    '/v1/messages/preview',
    {
      schema: {
        tags: ['channels'],
        summary,
        operationId: 'previewMessage',
        body: PreviewMessage,
        response: responses({ 200: { schema: MessagePreview, description: summary } }, problemsOfCommands),
      },
    },
    async ({ holder, body }) => {
      const template = body.template ?? (await readNotices(reads(holder.agencyId), holder)).template
      const notice = sample(body.form, template)
      return {
        email: emailBody(notice),
        slack: slackMessage(notice),
        teams: teamsMessage(notice),
        webhook: JSON.parse(webhookBody(notice).toString('utf8')),
        reasons: templateReasons(template).map((reason) => ({ ...reason })),
      }
    },
  )
}

const samples = ['breach', 'overdue_review', 'blocked_too_long'] as const
const sampleId = (n: number) => `00000000-0000-7000-8000-0000000000${n}0`

function sample(form: Notice['form'], template: Notice['template']): Notice {
  const items = samples.slice(0, form === 'single' ? 1 : 3).map((cause, index) => {
    const subject = { kind: 'work_item', id: sampleId(index + 1) }
    return {
      ...{ messageId: sampleId(4), escalationId: sampleId(5), activation: 1, kind: 'fired', severity: 'high' as const },
      ...{ cause, subject, reference: referenceOf(subject), sequence: index + 1, at: Date.UTC(2026, 0, 5, 15) },
      reason: reasonOf(form === 'group' ? 'breach' : cause),
      links: {
        open: 'https://example.org/open',
        acknowledge: 'https://example.org/ack',
        resolve: 'https://example.org/res',
      },
    }
  })
  const links = { all: form === 'single' ? null : 'https://example.org/all', settings: 'https://example.org/settings' }
  const told = { kind: 'fired', severity: 'high', threads: [sampleId(7)], items, stillOpen: [] } as const
  return { id: sampleId(6), form, ...told, links, template }
}
