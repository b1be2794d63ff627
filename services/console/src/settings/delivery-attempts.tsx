import type { Message } from '@understudy/contract/http/channels'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { deliveriesKey, useDelivery } from '../api/use-deliveries.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { Reading } from '../frame/reading.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { attemptText, deliveryTexts as texts } from '../words/delivery-words.ts'

interface DeliveryAttemptsProps {
  readonly message: Message
  readonly to: string
  readonly mayReplay: boolean
}

/** How often it was tried; unfolded, each attempt with what came of it, and the way to send it again. */
export function DeliveryAttempts({ message: { id, reason, state, attempts }, to, mayReplay }: DeliveryAttemptsProps) {
  const [isOpen, setIsOpen] = useState(false)
  // An attempt that was accepted is counted among those that were made, not among those that failed.
  const tried = attempts + (state === 'sent' ? 1 : 0)
  return (
    <details className="attempts" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary aria-label={texts.attemptsOf(tried, reason, to)}>{tried}</summary>
      {isOpen && (
        <>
          <Attempts id={id} />
          {mayReplay && (state === 'sent' || state === 'undeliverable') && <Replay id={id} />}
        </>
      )}
    </details>
  )
}

function Attempts({ id }: { readonly id: string }) {
  const message = useDelivery(id)
  const attempted = message.data?.attempted ?? []
  return (
    <Reading of={message}>
      {attempted.length === 0 && <p className="quiet">{texts.noAttempt}</p>}
      <ol>
        {attempted.map((attempt) => (
          <li key={attempt.number}>
            <InstantView at={attempt.begunAt} isDated /> <span className="quiet">{attemptText(attempt)}</span>
          </li>
        ))}
      </ol>
    </Reading>
  )
}

const fields: readonly FormField[] = [{ name: 'reason', label: texts.why, kind: 'text' }]

function Replay({ id }: { readonly id: string }) {
  return (
    <CommandForm
      title={texts.again}
      fields={fields}
      isSecond
      send={texts.sendAgain}
      touched={[deliveriesKey]}
      command={(given) =>
        api.POST('/v1/messages/{messageId}/replay', {
          params: { path: { messageId: id } },
          body: { reason: given.text('reason') },
        })
      }
    />
  )
}
