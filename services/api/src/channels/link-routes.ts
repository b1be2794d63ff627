import { type LinkContent, type LinkPurpose, linkToken, readLink } from '@understudy/engine/channel/link-token'
import { type Linked, readLinked } from '@understudy/engine/message/read-linked'
import type { Outcome } from '@understudy/engine/shell/command'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { linkPage } from './link-page.ts'

const params = z.object({ token: z.string().min(1).max(200) })

/**
 * The links of messages: no sign-in, for the signature says who was told. Only POST acts, so that whatever follows links
 * by itself (a preview, a scanner) does nothing (escalation, rule 15).
 */
export function linkRoutes(app: App, context: ApiContext): void {
  // A form without fields: its body says nothing that counts.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, __, done) =>
    done(null, undefined),
  )
  app.get('/links/:token', { schema: { hide: true, params } }, async ({ params: { token } }, reply) => {
    const found = await follow(context, token)
    return found === undefined ? unknown(reply) : page(reply, 200, pageBefore(context, found))
  })
  app.post('/links/:token', { schema: { hide: true, params } }, async ({ params: { token } }, reply) => {
    const found = await follow(context, token)
    if (found === undefined) return unknown(reply)
    const outcomes = await Promise.all(found.linked.map((one) => act(context, found.link, one)))
    context.live.wake()
    return page(reply, 200, linkPage(after(found.link.purpose, outcomes)))
  })
}

interface Found {
  readonly link: LinkContent
  readonly linked: readonly Linked[]
}

async function follow({ engine }: ApiContext, token: string): Promise<Found | undefined> {
  const link = readLink(engine.keys.links, token, Date.now())
  if (link === undefined) return undefined
  const linked = await readLinked(engine, link)
  return linked.length === 0 ? undefined : { link, linked }
}

/** As whoever was told: their roles and what they may see count as if they had signed in. */
function act(
  { commands }: ApiContext,
  { agencyId, purpose }: LinkContent,
  { escalationId, memberId }: Linked,
): Promise<Outcome> {
  const actor = { kind: 'member', memberId } as const
  return purpose === 'resolve'
    ? commands.submit({
        name: 'escalation.resolve',
        agencyId,
        actor,
        input: { escalationId, why: 'By the link of a message' },
      })
    : commands.submit({ name: 'escalation.acknowledge', agencyId, actor, input: { escalationId } })
}

const words: Readonly<Record<LinkPurpose, { ask: string; done: string }>> = {
  acknowledge: { ask: 'Acknowledge', done: 'Acknowledged' },
  resolve: { ask: 'Resolve', done: 'Resolved' },
  acknowledge_all: { ask: 'Acknowledge all', done: 'Acknowledged' },
}

function pageBefore({ engine }: ApiContext, { link, linked }: Found): string {
  const { ask } = words[link.purpose]
  const [first] = linked as readonly [Linked, ...Linked[]]
  const text = linked.length === 1 ? `${first.reason}: ${first.reference} (${first.state})` : `${linked.length} notices`
  if (link.purpose !== 'acknowledge_all') return linkPage({ title: ask, text, button: ask })
  const items = linked.map((one) => {
    const { agencyId, expiresAt } = link
    const token = linkToken(engine.keys.links, {
      purpose: 'acknowledge',
      agencyId,
      messageId: one.messageId,
      expiresAt,
    })
    return { ...one, href: one.state === 'resolved' ? null : token }
  })
  return linkPage({ title: `${ask} ${linked.length}`, text, button: ask, items })
}

function after(purpose: LinkPurpose, outcomes: readonly Outcome[]) {
  const done = outcomes.filter(({ kind }) => kind === 'accepted').length
  const refusals = outcomes.flatMap((outcome) =>
    outcome.kind === 'refused' ? outcome.reasons.map(({ message }) => message) : [],
  )
  const title = done > 0 ? words[purpose].done : 'Nothing was done'
  const counted = outcomes.length > 1 ? [`${done} of ${outcomes.length}.`] : []
  return { title, text: [...counted, ...new Set(refusals)].join(' ') || 'You can close this page.' }
}

function unknown(reply: FastifyReply): FastifyReply {
  const text = 'It is not one of ours, or its time is over. Sign in to see what waits for you.'
  return page(reply, 404, linkPage({ title: 'This link leads nowhere', text }))
}

function page(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}
