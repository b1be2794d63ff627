import type { Destination } from '@understudy/channels/channels'
import { type Failed, failed } from '@understudy/channels/delivery'
import { readSecrets } from '@understudy/engine/channel/channel-secrets'
import type { Engine } from '@understudy/engine/shell/engine'
import type { LoadedTarget } from './load-target.ts'

/** Where a message goes as things are now, or why it goes nowhere. */
export async function destinationOf(
  engine: Engine,
  agencyId: string,
  target: LoadedTarget,
): Promise<Destination | Failed> {
  const { channel, recipientId, agency, member } = target
  switch (channel) {
    case 'in_app':
      return { channel }
    case 'email': {
      if (member?.emailDisabled !== undefined) return failed('bounced', 'The address is in use no more')
      return member === undefined ? nowhere('There is no such member') : { channel, address: member.email }
    }
    case 'slack':
    case 'teams': {
      if (agency.chats?.[recipientId] === undefined) return nowhere('The chat was disconnected')
      const [url] = (await readSecrets(engine, agencyId, [recipientId])).get(recipientId) ?? []
      return url === undefined ? nowhere('The chat has no address') : { channel, url }
    }
    case 'webhook': {
      const endpoint = agency.webhooks?.[recipientId]
      if (endpoint?.state !== 'enabled') return nowhere('The endpoint is disabled or deleted')
      const secrets = (await readSecrets(engine, agencyId, [recipientId])).get(recipientId) ?? []
      return secrets.length === 0 ? nowhere('The endpoint has no secret') : { channel, url: endpoint.url, secrets }
    }
  }
}

const nowhere = (detail: string) => failed('not_configured', detail)
