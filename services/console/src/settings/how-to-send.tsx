import type { InboundWebhook } from '@understudy/contract/http/inbound'
import { inboundExample, inboundWords as words } from '../words/channel-words.ts'
import { CopyButton } from './copy-button.tsx'

interface HowToSendProps {
  readonly inbound: InboundWebhook
  readonly isOpen: boolean
}

/** What whoever looks after the other system has to know: the address, how it is signed, and a request as it may be. */
export function HowToSend({ inbound: { description, path, taskId }, isOpen }: HowToSendProps) {
  const url = new URL(path, location.origin).href
  const sample = inboundExample(path, taskId)
  return (
    <details className="more how-to-send" open={isOpen}>
      <summary>{words.how(description)}</summary>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="once-line">
        <span>
          {words.address}: <code>{url}</code>
        </span>
        <CopyButton text={url} what="address" />
      </p>
      <p className="once-line">
        {words.sample} <CopyButton text={sample} what="request" />
      </p>
      <pre>{sample}</pre>
    </details>
  )
}
