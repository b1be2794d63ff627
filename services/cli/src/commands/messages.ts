import { type Message, MessageQuery } from '@understudy/contract/http/channels'
import { listMessages, readMessage } from '@understudy/engine/message/read-messages'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** The delivery log: who was told what, and what became of it; dead letters, and sending one again under its old id. */
export async function run(context: Context, options: Options, [action = 'list', id]: Arguments): Promise<number> {
  return asMember(context, options, async (asked) => {
    switch (action) {
      case 'list':
        return list(context, asked, options)
      case 'dead':
        return list(context, asked, { ...options, state: 'undeliverable' })
      case 'show':
        return show(context, asked, named(id))
      case 'replay': {
        const reason = String(options['reason'] ?? 'By hand')
        context.answer(await asked.send('agency.replay_message', { messageId: named(id), reason }), 'It goes again')
        return 0
      }
      default:
        throw new Error(`messages can list, show, replay, or list what is dead, not ${action}`)
    }
  })
}

function named(id: string | undefined): string {
  if (id === undefined) throw new Error('Name the message by its id; `understudy messages` lists them')
  return id
}

async function list({ answer }: Context, { reads, viewer }: Asked, options: Options): Promise<number> {
  const { state, channel, limit, after } = options
  const given = Object.fromEntries(
    Object.entries({ state, channel, limit, after }).filter(([, value]) => value !== undefined),
  )
  const names = { state: '--state', channel: '--channel', limit: '--limit', after: '--after' }
  const page = await listMessages(reads, viewer, checked(MessageQuery, given, names))
  const more = page.next === null ? [] : [`More: --after ${page.next}`]
  const lines = [...page.items.map(lineOf), ...more]
  answer(page, lines.length === 0 ? 'There is no message' : lines.join('\n'))
  return 0
}

function lineOf({ id, happenedAt, channel, kind, reason, reference, state, outcome, held }: Message): string {
  const why = held === null ? outcome : `${held.because} until ${held.until}`
  return `${id}  ${happenedAt}  ${channel}  ${kind}  ${reason}: ${reference}  ${state}${why === null ? '' : ` (${why})`}`
}

async function show({ answer }: Context, { reads, viewer }: Asked, id: string): Promise<number> {
  const message = await readMessage(reads, viewer, id)
  if (message === undefined) throw new Error(`There is no message ${id}`)
  const attempts = message.attempted.map(
    ({ number, begunAt, outcome, status, detail, parts }) =>
      `  ${number}. ${begunAt}, ${parts} in one: ${outcome ?? 'cut off'}${status === null ? '' : ` ${status}`}${detail === null ? '' : `, ${detail}`}`,
  )
  answer(message, [lineOf(message), ...attempts].join('\n'))
  return 0
}
