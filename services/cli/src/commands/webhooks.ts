import { ChangeWebhook, DisableWebhook, RegisterWebhook } from '@understudy/contract/commands/channel-commands'
import { rotationMs } from '@understudy/domain/notification/webhook-endpoints'
import { mintSecret } from '@understudy/engine/channel/channel-secrets'
import { listWebhooks } from '@understudy/engine/channel/read-channels'
import { type Asked, asMember } from '../options/as-member.ts'
import { assertReachable } from '../options/assert-reachable.ts'
import { checked } from '../options/checked.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** Endpoints for signed webhooks. A secret is shown once, by whichever action makes it. */
export async function run(context: Context, options: Options, [action = 'list', id]: Arguments): Promise<number> {
  return asMember(context, options, async (asked) => {
    if (action === 'list') return list(context, asked)
    if (action === 'add') {
      const input = inputOfAdd(options)
      await assertReachable(context.settings, input.url)
      return withSecret(context, asked, 'agency.register_webhook', input)
    }
    const endpointId = named(id)
    if (action === 'change') return say(context, asked, 'agency.change_webhook', { endpointId, ...changeIn(options) })
    if (action === 'rotate') return withSecret(context, asked, 'agency.rotate_webhook_secret', { endpointId })
    if (action === 'test')
      return say(context, asked, 'agency.test_channel', { channel: 'webhook', recipientId: endpointId })
    if (action === 'enable' || action === 'delete')
      return say(context, asked, `agency.${action}_webhook`, { endpointId })
    if (action !== 'disable')
      throw new Error(`webhooks can list, add, change, rotate, disable, enable, delete or test, not ${action}`)
    const reason = String(options['reason'] ?? 'By hand')
    return say(
      context,
      asked,
      'agency.disable_webhook',
      checked(DisableWebhook, { endpointId, reason }, { reason: '--reason' }),
    )
  })
}

function named(id: string | undefined): string {
  if (id === undefined) throw new Error('Name the endpoint by its id; `understudy webhooks` lists them')
  return id
}

function inputOfAdd(options: Options) {
  const given = {
    url: options['url'],
    ...(options['description'] !== undefined && { description: options['description'] }),
    ...(options['kinds'] !== undefined && { kinds: String(options['kinds']).split(',') }),
  }
  return checked(RegisterWebhook, given, { url: '--url', description: '--description', kinds: '--kinds' })
}

/** `--kinds all` is everything. */
function changeIn({ description, kinds }: Options) {
  const given = {
    ...(description !== undefined && { description }),
    ...(kinds !== undefined && { kinds: kinds === 'all' ? null : String(kinds).split(',') }),
  }
  return checked(ChangeWebhook.omit({ endpointId: true }), given, { description: '--description', kinds: '--kinds' })
}

async function list({ answer }: Context, { reads, viewer }: Asked): Promise<number> {
  const webhooks = await listWebhooks(reads, viewer)
  const lines = webhooks.map(
    ({ id, url, kinds, state, because, secrets }) =>
      `${id}  ${url}  ${state}${because === null ? '' : ` (${because})`}, ${kinds?.join(' ') ?? 'everything'}, ${secrets} ${secrets === 1 ? 'secret' : 'secrets'}`,
  )
  answer({ webhooks }, lines.length === 0 ? 'There is no endpoint' : lines.join('\n'))
  return 0
}

async function withSecret({ answer }: Context, { engine, send, viewer }: Asked, name: string, input: object) {
  const result = await send(name, input)
  const endpointId = String(result['endpointId'])
  const secret = await mintSecret(engine, viewer.agencyId, endpointId, new Date(Date.now() + rotationMs))
  answer({ endpointId, secret }, `${endpointId}\nThe secret, shown this once:\n  ${secret}`)
  return 0
}

async function say({ answer }: Context, { send }: Asked, name: string, input: object): Promise<number> {
  const result = await send(name, input)
  answer(result, 'Done')
  return 0
}
