import type { Routing } from '@understudy/contract/http/continuity'
import type { WorkItem } from '@understudy/contract/http/work-items'
import type { ReactNode } from 'react'
import { useItem, useRouting } from '../api/use-item.ts'
import { useItemDoables } from '../api/use-may-do.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { MendLink } from '../frame/mend-link.tsx'
import { AboutContext } from '../frame/way-to-mend.ts'
import { stageWords } from '../words/clock-words.ts'
import { itemTexts } from '../words/item-texts.ts'
import { coverWords } from '../words/task-form-words.ts'
import { GiveHere } from './give-here.tsx'
import { InstantView } from './instant-view.tsx'
import { canBeNamed } from './readiness.ts'

/** Why the work is with whom it is, whom the rules would find now, and why they pass over the others. */
export function WhyPerson({ id }: { readonly id: string }) {
  const { data: routing } = useRouting(id)
  const { data: item } = useItem(id)
  const mayGive = useItemDoables(id).data?.has('work_item.assign') === true
  if (routing === undefined) return null
  const isStuck = routing.now === null && routing.decided === null
  return (
    <section aria-labelledby="item-person">
      <h3 id="item-person">{itemTexts.whyThisPerson}</h3>
      <Decided routing={routing} />
      {routing.looked.length === 0 && isStuck && <p className="quiet">{itemTexts.nobodyWorksOnTheTask}</p>}
      {routing.looked.length > 0 && (
        <details open={isStuck || undefined}>
          <summary>{itemTexts.everybodyWhoWasLookedAt}</summary>
          <ul className="looked">
            {routing.looked.map((one) => (
              <Looked
                item={item}
                key={one.delegationId}
                one={one}
                isFound={one.assistantId === routing.now?.assistantId}
              >
                {mayGive && item !== undefined && canBeNamed(one) && one.assistantId !== item.assistantId && (
                  <GiveHere item={item} assistantId={one.assistantId} />
                )}
              </Looked>
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
          {itemTexts.givenAsOf(nameOf(decided.assistantId))} <InstantView at={decided.at} />: {decided.why}
          {'.'}
        </p>
      )}
      {now !== null && now.assistantId !== decided?.assistantId && (
        <p className="quiet">{itemTexts.theRulesWouldFindNow(nameOf(now.assistantId), now.why)}</p>
      )}
      {now === null && <p className="quiet">{itemTexts.theRulesWouldFindNobody}</p>}
    </>
  )
}

interface LookedProps {
  readonly one: Routing['looked'][number]
  readonly isFound: boolean
  readonly item: WorkItem | undefined
  readonly children: ReactNode
}

function Looked({ one: { assistantId, cover, stage, reasons }, isFound, item, children }: LookedProps) {
  const nameOf = useMemberNames()
  const words = { ...coverWords, pool: itemTexts.ofThePool }
  return (
    <AboutContext value={{ clientId: item?.clientId, taskId: item?.taskId, assistantId }}>
      <li>
        <strong>{nameOf(assistantId)}</strong>{' '}
        <span className="quiet">
          {words[cover].toLowerCase()},{' '}
          {itemTexts.nowAt((stageWords as Readonly<Record<string, string>>)[stage]?.toLowerCase() ?? stage)}
        </span>
        {reasons.length === 0 ? (
          <div>{isFound ? itemTexts.theRulesFindThem : itemTexts.couldTakeIt}</div>
        ) : (
          reasons.map(({ code, message }) => (
            <div key={`${code} ${message}`}>
              {message}.
              <MendLink code={code} />
            </div>
          ))
        )}
        {children}
      </li>
    </AboutContext>
  )
}
