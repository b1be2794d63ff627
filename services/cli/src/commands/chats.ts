import { ConnectChat } from '@understudy/contract/commands/channel-commands'
import { Link } from '@understudy/contract/commands/fields'
import { rotationMs } from '@understudy/domain/notification/webhook-endpoints'
import { keepSecret } from '@understudy/engine/channel/channel-secrets'
import { listChats } from '@understudy/engine/channel/read-channels'
import { type Asked, asMember } from '../options/as-member.ts'
import { assertReachable } from '../options/assert-reachable.ts'
import { checked } from '../options/checked.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** Incoming webhooks of Slack and Teams; their addresses are secrets and shown by nothing. */
export async function run(context: Context, options: Options, [action = 'list', what]: Arguments): Promise<number> {
  return asMember(context, options, async (asked) => {
    if (action === 'list') return list(context, asked)
    if (action === 'connect') return connect(context, asked, options, what)
    if (what === undefined) throw new Error('Name the chat by its id; `understudy chats` lists them')
    if (action === 'disconnect') context.answer(await asked.send('agency.disconnect_chat', { chatId: what }), 'Done')
    else throw new Error(`chats can list, connect or disconnect, not ${action}`)
    return 0
  })
}

async function list({ answer }: Context, { reads, viewer }: Asked): Promise<number> {
  const chats = await listChats(reads, viewer)
  const lines = chats.map(
    ({ id, channel, name, memberId }) => `${id}  ${channel}  ${name}${memberId === null ? '' : `, of ${memberId}`}`,
  )
  answer({ chats }, lines.length === 0 ? 'There is no chat' : lines.join('\n'))
  return 0
}

async function connect(
  { answer, settings }: Context,
  { engine, send, viewer }: Asked,
  options: Options,
  channel: string | undefined,
) {
  const names = { channel: 'slack or teams', name: '--name' }
  const memberId = options['own'] === true ? viewer.memberId : null
  const chat = checked(ConnectChat, { channel, name: options['name'] ?? 'By hand', memberId }, names)
  const url = Link.safeParse(options['url'])
  if (!url.success) throw new Error('--url takes the address of the incoming webhook, https://…')
  await assertReachable(settings, url.data)
  const { chatId } = await send('agency.connect_chat', chat)
  await keepSecret(engine, viewer.agencyId, String(chatId), url.data, new Date(Date.now() + rotationMs))
  answer({ chatId }, `Connected as ${String(chatId)}`)
  return 0
}
