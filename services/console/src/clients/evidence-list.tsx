import { LedgerLink } from '../frame/ledger-link.tsx'
import { clientsTexts } from '../words/clients-texts.ts'

interface EvidenceListProps {
  readonly evidence: readonly { readonly type: string; readonly streamId: string; readonly position: string | null }[]
  readonly clientId: string
}

const most = 6

/** What an answer was read from, event by event. */
export function EvidenceList({ evidence, clientId }: EvidenceListProps) {
  if (evidence.length === 0) return null
  return (
    <ul className="evidence" aria-label={clientsTexts.evidence}>
      {evidence.slice(0, most).map(({ type, streamId, position }) => (
        <li key={`${streamId} ${position ?? type}`}>
          <LedgerLink type={type} streamId={streamId} position={position} clientId={clientId} />
        </li>
      ))}
      {evidence.length > most && <li className="quiet">{clientsTexts.andMore(evidence.length - most)}</li>}
    </ul>
  )
}
