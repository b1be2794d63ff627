import type { AuditEntry } from '@understudy/contract/http/audit'
import { exactText } from '../time/instant-text.ts'
import { eventText } from '../words/ledger-words.ts'
import { auditWords as words } from '../words/policy-words.ts'
import { recordedFacts } from './recorded-facts.ts'

interface AuditEventProps {
  readonly entry: AuditEntry
  readonly nameOf: (id: string) => string | undefined
}

/** What happened as a sentence; unfolded, what it says, and as it was recorded. */
export function AuditEvent({ entry: { type, body }, nameOf }: AuditEventProps) {
  return (
    <details className="audit-body">
      <summary>{eventText(type)}</summary>
      <Facts body={body} nameOf={nameOf} />
      <details>
        <summary className="quiet">{words.asRecorded}</summary>
        <p className="quiet">
          <code>{type}</code>
        </p>
        <pre>{JSON.stringify(body, null, 2)}</pre>
      </details>
    </details>
  )
}

function Facts({ body, nameOf }: Pick<AuditEntry, 'body'> & Pick<AuditEventProps, 'nameOf'>) {
  const facts = recordedFacts(body, { nameOf, instant: (at) => exactText(at) })
  return (
    <dl className="audit-facts">
      {facts.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an event never change, and two may be alike
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
