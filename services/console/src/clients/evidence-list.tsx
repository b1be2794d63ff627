import { useSession } from '../api/session.ts'
import { useWorkTitle } from '../api/use-escalations.ts'
import { useReview } from '../api/use-reviews.ts'
import { LedgerLink } from '../frame/ledger-link.tsx'
import { pagesOf } from '../frame/pages-of.ts'
import { InstantView } from '../item/instant-view.tsx'
import { clientsTexts } from '../words/clients-texts.ts'

interface Evidence {
  readonly type: string
  readonly streamId: string
  readonly position: string | null
  /** When it happened, where that is told. */
  readonly at?: string | null
}

interface EvidenceListProps {
  readonly evidence: readonly Evidence[]
  readonly clientId: string
}

const most = 6

/** What an answer was read from, event by event. */
export function EvidenceList({ evidence, clientId }: EvidenceListProps) {
  if (evidence.length === 0) return null
  return (
    <ul className="evidence" aria-label={clientsTexts.evidence}>
      {evidence.slice(0, most).map((one) => (
        <li key={`${one.streamId} ${one.position ?? one.type}`}>
          {/^review\b/.test(one.type) ? (
            <ReviewLink evidence={one} clientId={clientId} />
          ) : (
            <LedgerLink {...one} clientId={clientId} />
          )}
          {one.at != null && (
            <span className="quiet">
              {' '}
              <InstantView at={one.at} isDated />
            </span>
          )}
        </li>
      ))}
      {evidence.length > most && <li className="quiet">{clientsTexts.andMore(evidence.length - most)}</li>}
    </ul>
  )
}

/** A review is named by the work that was reviewed, for whoever may see reviews. */
function ReviewLink({ evidence, clientId }: { readonly evidence: Evidence; readonly clientId: string }) {
  const { data: session } = useSession()
  const maySee = session != null && pagesOf(session).includes('reviews')
  const { data: review } = useReview(maySee ? evidence.streamId : undefined)
  return <LedgerLink {...evidence} clientId={clientId} name={useWorkTitle(review?.workItemId)} />
}
