import { OpenInbound } from '@understudy/contract/commands/inbound-commands'
import { rotationMs } from '@understudy/domain/notification/webhook-endpoints'
import { mintSecret } from '@understudy/engine/channel/channel-secrets'
import { listInbound } from '@understudy/engine/channel/read-channels'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** Inbound webhooks, by which other systems make work items. A secret is shown once, by whichever action makes it. */
export async function run(context: Context, options: Options, [action = 'list', id]: Arguments): Promise<number> {
  return asMember(context, options, async (asked) => {
    if (action === 'list') return list(context, asked)
    if (action === 'open') return withSecret(context, asked, 'agency.open_inbound', inputOfOpen(options))
    if (action === 'rotate') return withSecret(context, asked, 'agency.rotate_inbound_secret', { inboundId: named(id) })
    if (action !== 'close') throw new Error(`inbound can list, open, rotate or close, not ${action}`)
    context.answer(await asked.send('agency.close_inbound', { inboundId: named(id) }), 'It is closed')
    return 0
  })
}

function named(id: string | undefined): string {
  if (id === undefined) throw new Error('Name the webhook by its id; `understudy inbound` lists them')
  return id
}

function inputOfOpen({ description, task }: Options): OpenInbound {
  const given = { description, ...(task !== undefined && { taskId: task }) }
  return checked(OpenInbound, given, { description: '--description', taskId: '--task' })
}

async function list({ answer }: Context, { reads, viewer }: Asked): Promise<number> {
  const inbound = await listInbound(reads, viewer)
  const lines = inbound.map(
    ({ id, description, taskId, path, secrets }) =>
      `${id}  ${description}  ${path}  ${taskId === null ? 'any task' : `task ${taskId}`}, ${secrets} ${secrets === 1 ? 'secret' : 'secrets'}`,
  )
  answer({ inbound }, lines.length === 0 ? 'There is no inbound webhook' : lines.join('\n'))
  return 0
}

async function withSecret({ answer }: Context, { engine, send, viewer }: Asked, name: string, input: object) {
  const { agencyId } = viewer
  const inboundId = String((await send(name, input))['inboundId'])
  const secret = await mintSecret(engine, agencyId, inboundId, new Date(Date.now() + rotationMs))
  const path = `/v1/inbound/${agencyId}/${inboundId}`
  answer({ inboundId, path, secret }, `${inboundId}\nSend to ${path}\nThe secret, shown this once:\n  ${secret}`)
  return 0
}
