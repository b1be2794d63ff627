import { Button } from '@mantine/core'
import type { Routing } from '@understudy/contract/http/continuity'
import type { WorkItem } from '@understudy/contract/http/work-items'
import type { ReactNode } from 'react'
import { useItem, useRouting } from '../api/use-item.ts'
import { useItemDoables } from '../api/use-may-do.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { MendLink } from '../frame/mend-link.tsx'
import { AboutContext } from '../frame/way-to-mend.ts'
import { stageWords } from '../words/clock-words.ts'
import { itemTexts } from '../words/item-texts.ts'
import { coverWords } from '../words/task-form-words.ts'
import { GiveHere } from './give-here.tsx'
import { InstantView } from './instant-view.tsx'
import { canBeNamed } from './readiness.ts'

/** Why the work is with whom it is, or with nobody; whom the rules would find now, and why they pass over the others. */
export function WhyPerson({ id }: { readonly id: string }) {
  const { data: routing } = useRouting(id)
  const { data: item } = useItem(id)
  const mayGive = useItemDoables(id).data?.has('work_item.assign') === true
  if (routing === undefined) return null
  const isNobodys = routing.decided === null
  const isStuck = isNobodys && routing.now === null
  const canGive = (one: Routing['looked'][number]) =>
    mayGive && item !== undefined && canBeNamed(one) && one.assistantId !== item.assistantId
  return (
    <section aria-labelledby="item-person">
      <h3 id="item-person">{itemTexts.assignment}</h3>
      <Decided routing={routing} />
      {isStuck && item !== undefined && (
        <div className="item-acts">
          {routing.looked.filter(canGive).map(({ delegationId, assistantId }) => (
            <GiveHere key={delegationId} item={item} assistantId={assistantId} />
          ))}
          {routing.looked.length === 0 && (
            <Button
              variant="default"
              renderRoot={(props) => (
                <InnerLink
                  {...props}
                  to={{ page: 'clients', id: item.clientId }}
                  query={`?part=tasks&task=${item.taskId}`}
                />
              )}
            >
              {itemTexts.openTask}
            </Button>
          )}
        </div>
      )}
      {routing.looked.length > 0 && (
        <details className="more" open={isStuck || undefined}>
          <summary>{itemTexts.everybodyWhoWasLookedAt}</summary>
          <ul className="looked">
            {routing.looked.map((one) => (
              <Looked
                item={item}
                key={one.delegationId}
                one={one}
                isFound={one.assistantId === routing.now?.assistantId}
              >
                {!isStuck && item !== undefined && canGive(one) && (
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

/** One sentence on how it came to whoever has it, or why it came to nobody. */
function Decided({ routing: { decided, now, looked } }: { readonly routing: Routing }) {
  const nameOf = useMemberNames()
  const found = now !== null && now.assistantId !== decided?.assistantId
  return (
    <>
      {decided !== null && (
        <p>
          {itemTexts.assignedTo(nameOf(decided.assistantId))} <InstantView at={decided.at} />
          {itemTexts.because(decided.route === 'named' ? itemTexts.byHand : lowered(decided.why))}
        </p>
      )}
      {decided === null && !found && (
        <p>{looked.length === 0 ? itemTexts.nobodyWorksOnTheTask : itemTexts.nobodyCan}</p>
      )}
      {found && (
        <p className={decided === null ? undefined : 'quiet'}>
          {decided === null && itemTexts.nobodyHasIt}{' '}
          {itemTexts.theRulesWouldFindNow(nameOf(now.assistantId), lowered(now.why))}
        </p>
      )}
      {decided !== null && now === null && <p className="quiet">{itemTexts.theRulesWouldFindNobody}</p>}
    </>
  )
}

/** A sentence of the rules as it goes on after a colon. */
const lowered = (why: string) => `${why.charAt(0).toLowerCase()}${why.slice(1)}`

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
          · {words[cover].toLowerCase()} ·{' '}
          {itemTexts.atStage((stageWords as Readonly<Record<string, string>>)[stage] ?? stage)}
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
