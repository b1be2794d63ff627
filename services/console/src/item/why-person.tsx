import type { Routing } from '@understudy/contract/http/continuity'
import { useRouting } from '../api/use-item.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { stageWords } from '../words/clock-words.ts'
import { itemTexts } from '../words/item-texts.ts'
import { InstantView } from './instant-view.tsx'

/** Why the work is with whom it is, whom the rules would find now, and why they pass over the others. */
export function WhyPerson({ id }: { readonly id: string }) {
  const { data: routing } = useRouting(id)
  if (routing === undefined) return null
  return (
    <section aria-labelledby="item-person">
      <h3 id="item-person">{itemTexts.whyThisPerson}</h3>
      <Decided routing={routing} />
      {routing.looked.length > 0 && (
        <details>
          <summary>{itemTexts.everybodyWhoWasLookedAt}</summary>
          <ul className="looked">
            {routing.looked.map((one) => (
              <Looked key={one.delegationId} one={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Decided({ routing: { decided, now } }: { readonly routing: Routing }) {
  const nameOf = useMemberNames()
  return (
    <>
      {decided === null ? (
        <p>{itemTexts.nobodyHasIt}</p>
      ) : (
        <p>
          <strong>{nameOf(decided.assistantId)}</strong>: {decided.why}{' '}
          <span className="quiet">
            (<InstantView at={decided.at} />)
          </span>
        </p>
      )}
      {now !== null && now.assistantId !== decided?.assistantId && (
        <p className="quiet">{itemTexts.theRulesWouldFindNow(nameOf(now.assistantId), now.why)}</p>
      )}
      {now === null && <p className="quiet">{itemTexts.theRulesWouldFindNobody}</p>}
    </>
  )
}

function Looked({ one: { assistantId, cover, stage, reasons } }: { readonly one: Routing['looked'][number] }) {
  const nameOf = useMemberNames()
  return (
    <li>
      <strong>{nameOf(assistantId)}</strong>{' '}
      <span className="quiet">
        {cover}, {(stageWords as Readonly<Record<string, string>>)[stage]?.toLowerCase() ?? stage}
      </span>
      {reasons.length === 0 ? (
        <div>{itemTexts.couldTakeIt}</div>
      ) : (
        reasons.map(({ code, message }) => <div key={`${code} ${message}`}>{message}</div>)
      )}
    </li>
  )
}
