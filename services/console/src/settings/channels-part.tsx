import './channels.css'
import './keys.css'
import { Button } from '@mantine/core'
import type { Chat, Message, Webhook } from '@understudy/contract/http/channels'
import type { Session } from '@understudy/contract/http/session'
import { type ReactNode, useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { settingsKey, useChannels } from '../api/use-settings.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { Reading } from '../frame/reading.tsx'
import { soughtId, useSought } from '../frame/use-sought.ts'
import { chatWords, webhookWords } from '../words/channel-words.ts'
import { channelWords } from '../words/escalation-words.ts'
import { settingsTexts } from '../words/settings-texts.ts'
import { ConnectChat, DisconnectChat } from './chat-acts.tsx'
import { DeliveryLog } from './delivery-log.tsx'
import { InboundSection } from './inbound-section.tsx'
import { MessageWords } from './message-words.tsx'
import { TestOutcome } from './test-outcome.tsx'
import { TestRefusal } from './test-refusal.tsx'
import { AddWebhook, WebhookActs } from './webhook-acts.tsx'

interface Way {
  readonly channel: Message['channel']
  readonly recipientId: string
  readonly name: string
  readonly about: string
  /** Why nothing can be sent there now. */
  readonly lacks?: string
  /** What is done about it. */
  readonly acts?: ReactNode
}

/** Every way by which people are told, each with a button that tries it, and what became of all that was sent. */
export function ChannelsPart({ session }: { readonly session: Session }) {
  const channels = useChannels()
  const nameOf = useMemberNames()
  useSought(channels.data !== undefined)
  const { webhooks = [], chats = [] } = channels.data ?? {}
  const isLead = session.roles.some((role) => role === 'owner' || role === 'ops_lead')
  const [minted, setMinted] = useState<Minted>()
  const onSecret: OnSecret = (result) =>
    setMinted({ id: String(result['endpointId']), secret: String(result['secret']) })
  const ways: Way[] = [
    ...ownWays(session),
    ...chats.map((chat) => chatWay(chat, nameOf)),
    ...webhooks.map((webhook) => webhookWay(webhook, isLead, minted, onSecret)),
  ]
  return (
    <>
      <div className="sub-head" id={soughtId('ways')} tabIndex={-1}>
        <h2 className="part-sub">{settingsTexts.channels}</h2>
        <ConnectChat memberId={session.memberId} />
        {isLead && <AddWebhook onSecret={onSecret} />}
      </div>
      <Reading of={channels}>
        <ul className="try-cards" aria-label={settingsTexts.channels}>
          {ways.map((way) => (
            <TryWay key={`${way.channel} ${way.recipientId}`} way={way} />
          ))}
        </ul>
      </Reading>
      {isLead && <InboundSection />}
      {isLead && <MessageWords />}
      <DeliveryLog wayOf={(id) => ways.find(({ recipientId }) => recipientId === id)?.name} mayReplay={isLead} />
    </>
  )
}

const ownWays = ({ memberId: recipientId }: Session): Way[] => [
  { channel: 'email', recipientId, name: 'E-mail', about: settingsTexts.toYourOwnAddress },
  { channel: 'in_app', recipientId, name: settingsTexts.inbox, about: settingsTexts.toYourInbox },
]

function chatWay({ id, channel, name, memberId, connected }: Chat, nameOf: (memberId: string) => string): Way {
  const chat = channelWords[channel]
  return {
    ...{ channel, recipientId: id, name },
    about: memberId === null ? chatWords.ofAgency(chat) : chatWords.of(chat, nameOf(memberId)),
    ...(!connected && { lacks: chatWords.disconnected }),
    acts: <DisconnectChat id={id} name={name} />,
  }
}

interface Minted {
  readonly id: string
  readonly secret: string
}
type OnSecret = (result: Readonly<Record<string, unknown>>) => void

function webhookWay(webhook: Webhook, isLead: boolean, minted: Minted | undefined, onSecret: OnSecret): Way {
  const { id, url, description, state, because } = webhook
  const name = description || settingsTexts.webhook
  const secret = minted?.id === id ? minted.secret : undefined
  return {
    ...{ channel: 'webhook', recipientId: id, name, about: url },
    ...(state === 'disabled' && { lacks: because ?? webhookWords.disabled }),
    ...(isLead && { acts: <WebhookActs webhook={webhook} name={name} secret={secret} onSecret={onSecret} /> }),
  }
}

function TryWay({ way: { channel, recipientId, name, about, lacks, acts } }: { readonly way: Way }) {
  const test = useCommand(settingsKey)
  return (
    <li className="panel">
      <div className="way">
        <div>
          <strong>{name}</strong>
          <p className="quiet">{about}</p>
          {lacks !== undefined && <p className="warned">{lacks}</p>}
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
      <TestRefusal error={test.error} />
      {acts}
    </li>
  )
}
