import '../frame/cuts.css'
import { Button } from '@mantine/core'
import type { InboxMessage, Message } from '@understudy/contract/http/channels'
import type { Escalation } from '@understudy/contract/http/escalations'
import { useState } from 'react'
import { type DeliveriesAsked, useDeliveries } from '../api/use-deliveries.ts'
import { useMemberNames, useSubjectPerson } from '../escalations/use-names.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { Choice } from '../frame/choice.tsx'
import { DataTable } from '../frame/data-table.tsx'
import { Reading } from '../frame/reading.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { becauseText, messageStateWords, deliveryTexts as texts } from '../words/delivery-words.ts'
import { channelWords } from '../words/escalation-words.ts'
import { DeliveryAttempts } from './delivery-attempts.tsx'

interface DeliveryLogProps {
  /** What an endpoint or a chat is called; undefined for what is none of them, or is gone. */
  readonly wayOf: (recipientId: string) => string | undefined
  readonly mayReplay: boolean
}

const states = choicesOf(messageStateWords)
const channels = choicesOf(channelWords)

/** The list of what was delivered and what was not, with every attempt, narrowed by state and way. */
export function DeliveryLog({ wayOf, mayReplay }: DeliveryLogProps) {
  const [asked, setAsked] = useState<DeliveriesAsked>({})
  const log = useDeliveries(asked)
  const messages = log.data?.pages.flatMap(({ items }) => items) ?? []
  const isNarrowed = Object.values(asked).some((value) => value !== undefined)
  return (
    <div className="deliveries">
      <h2 className="part-sub">{texts.title}</h2>
      <p className="quiet">{texts.about}</p>
      <form className="cuts" aria-label={texts.filters} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={texts.became}
          all={texts.everyState}
          value={asked.state}
          choices={states}
          onChange={(value) =>
            setAsked((last) => ({ ...last, state: states.find((one) => one.value === value)?.value }))
          }
        />
        <Choice
          label={texts.by}
          all={texts.everyChannel}
          value={asked.channel}
          choices={channels}
          onChange={(value) =>
            setAsked((last) => ({ ...last, channel: channels.find((one) => one.value === value)?.value }))
          }
        />
      </form>
      <Reading of={log}>
        {messages.length === 0 ? (
          <p className="quiet">{isNarrowed ? texts.nothingOfThese : texts.nothing}</p>
        ) : (
          <Messages messages={messages} wayOf={wayOf} mayReplay={mayReplay} />
        )}
        {log.hasNextPage && (
          <Button size="xs" variant="default" loading={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
            {texts.more}
          </Button>
        )}
      </Reading>
    </div>
  )
}

interface MessagesProps extends DeliveryLogProps {
  readonly messages: readonly InboxMessage[]
}

function Messages({ messages, wayOf, mayReplay }: MessagesProps) {
  const nameOf = useMemberNames()
  const personOf = useSubjectPerson()
  return (
    <DataTable
      label={texts.title}
      heads={[texts.when, texts.to, texts.by, texts.aboutWhat, texts.became, texts.attempts]}
    >
      {messages.map((message) => {
        const { id, happenedAt, memberId, recipientId, channel, reason, reference, subject, work } = message
        const to = memberId === null ? (wayOf(recipientId) ?? '—') : nameOf(memberId)
        return (
          <tr key={id}>
            <td>
              <InstantView at={happenedAt} />
            </td>
            <td>{to}</td>
            <td>{channelWords[channel]}</td>
            <td>
              {reason}{' '}
              <span className="quiet">
                {work?.title ?? personOf(subject as Escalation['subject'])?.name ?? reference}
              </span>
            </td>
            <td>
              <Became message={message} />
            </td>
            <td>
              <DeliveryAttempts message={message} to={to} mayReplay={mayReplay} />
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}

/** Its state, why, and until when it waits. */
function Became({ message }: { readonly message: Message }) {
  const { state, sentAt, held, nextAttemptAt } = message
  const because = becauseText(message)
  return (
    <>
      <span className={state === 'undeliverable' ? 'warned' : undefined}>{messageStateWords[state]}</span>
      {state === 'sent' && sentAt !== null && (
        <>
          {' '}
          <InstantView at={sentAt} />
        </>
      )}
      {because !== '' && <span className="quiet"> {because}</span>}
      {held !== null && (
        <span className="quiet">
          {' '}
          {texts.until} <InstantView at={held.until} />
        </span>
      )}
      {held === null && state === 'waiting' && nextAttemptAt !== null && (
        <span className="quiet">
          {' '}
          {texts.next} <InstantView at={nextAttemptAt} />
        </span>
      )}
    </>
  )
}
