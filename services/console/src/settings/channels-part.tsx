import './channels.css'
import { Button } from '@mantine/core'
import type { Message } from '@understudy/contract/http/channels'
import type { Session } from '@understudy/contract/http/session'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { settingsKey, useChannels } from '../api/use-settings.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { channelWords } from '../words/escalation-words.ts'
import { settingsTexts } from '../words/settings-texts.ts'
import { DeliveryLog } from './delivery-log.tsx'
import { TestOutcome } from './test-outcome.tsx'

interface Way {
  readonly channel: Message['channel']
  readonly recipientId: string
  readonly name: string
  readonly about: string
  /** Why nothing can be sent there now. */
  readonly lacks?: string
}

/** Every way by which people are told, each with a button that tries it, and what became of all that was sent. */
export function ChannelsPart({ session }: { readonly session: Session }) {
  const channels = useChannels()
  const { webhooks = [], chats = [] } = channels.data ?? {}
  const isLead = session.roles.some((role) => role === 'owner' || role === 'ops_lead')
  const ways: Way[] = [
    { channel: 'email', recipientId: session.memberId, name: 'E-mail', about: settingsTexts.toYourOwnAddress },
    {
      channel: 'in_app',
      recipientId: session.memberId,
      name: settingsTexts.inbox,
      about: settingsTexts.yourOwnInTheConsole,
    },
    ...chats.map(({ id, channel, name, connected }) => ({
      ...{ channel, recipientId: id, name, about: channelWords[channel] },
      ...(!connected && { lacks: 'disconnected' }),
    })),
    ...webhooks.map(({ id, url, description, state, because }) => ({
      ...{ channel: 'webhook' as const, recipientId: id, name: description || settingsTexts.webhook, about: url },
      ...(state === 'disabled' && { lacks: because ?? 'disabled' }),
    })),
  ]
  return (
    <Reading of={channels}>
      <ul className="ways" aria-label={settingsTexts.channels}>
        {ways.map((way) => (
          <TryWay key={`${way.channel} ${way.recipientId}`} way={way} />
        ))}
      </ul>
      <DeliveryLog wayOf={(id) => ways.find(({ recipientId }) => recipientId === id)?.name} mayReplay={isLead} />
    </Reading>
  )
}

function TryWay({ way: { channel, recipientId, name, about, lacks } }: { readonly way: Way }) {
  const test = useCommand(settingsKey)
  return (
    <li className="panel">
      <div className="way">
        <div>
          <strong>{name}</strong> <span className="quiet">{about}</span>
          {lacks !== undefined && <span className="warned"> {lacks}</span>}
        </div>
        <Button
          size="xs"
          variant="default"
          aria-label={settingsTexts.test2(name)}
          disabled={lacks !== undefined}
          loading={test.isPending}
          onClick={() => test.mutate(() => api.POST('/v1/channel-tests', { body: { channel, recipientId } }))}
        >
          {settingsTexts.test}
        </Button>
      </div>
      {test.isSuccess && (
        <TestOutcome channel={channel} recipientId={recipientId} testedAt={String(test.data.result['testedAt'])} />
      )}
      <Refusal error={test.error} />
    </li>
  )
}
