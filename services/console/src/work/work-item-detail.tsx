import type { Session } from '@understudy/contract/http/session'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { useEffect, useRef } from 'react'
import { useHandedIn, useInstructions } from '../api/use-handed-in.ts'
import { useItem, useItemHistory } from '../api/use-item.ts'
import { useItemDoables } from '../api/use-may-do.ts'
import { useOwnQuestions } from '../api/use-own-work.ts'
import { useTicked } from '../api/use-tick.ts'
import { useMemberNames, useWorkNames } from '../escalations/use-names.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { Reading } from '../frame/reading.tsx'
import { BriefView } from '../instructions/brief-view.tsx'
import { LinkedText } from '../instructions/linked-text.tsx'
import { CommentsView } from '../item/comments-view.tsx'
import { HistoryList } from '../item/history-list.tsx'
import { FlagItem, OrderItem } from '../item/item-matters.tsx'
import { TrackerView } from '../item/tracker-view.tsx'
import { useNow } from '../time/use-now.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { zonedDayAndTime } from '../time/zoned-text.ts'
import { itemActTexts } from '../words/item-act-texts.ts'
import { openStates, stateWords } from '../words/state-words.ts'
import { workTexts } from '../words/work-texts.ts'
import { HandOffNote } from './hand-off-note.tsx'
import { ItemActions } from './item-actions.tsx'
import { LastVerdict } from './last-verdict.tsx'
import { NotYours, useIsGone } from './not-yours.tsx'
import { OwnQuestion } from './own-question.tsx'
import { StepList } from './step-list.tsx'
import { stepsOf } from './steps.ts'
import { TakenAway } from './taken-away.tsx'

interface WorkItemDetailProps {
  readonly id: string
  readonly session: Session
}

/** One item of the viewer's: what it is, how it is done, and what comes next. */
export function WorkItemDetail({ id, session }: WorkItemDetailProps) {
  const item = useItem(id)
  const isGone = useIsGone(id, item)
  const article = useRef<HTMLElement>(null)
  useEffect(() => article.current?.focus({ preventScroll: true }), [])
  return (
    <article className="opened own" aria-labelledby="opened" ref={article} tabIndex={-1}>
      <InnerLink className="back" to={{ page: 'work' }}>
        {workTexts.allMyWork}
      </InnerLink>
      {isGone ? (
        <NotYours itemId={id} />
      ) : (
        <Reading of={item}>{item.data && <Opened item={item.data} session={session} />}</Reading>
      )}
    </article>
  )
}

function Opened({ item, session }: Pick<WorkItemDetailProps, 'session'> & { readonly item: WorkItem }) {
  const { id, state, blockedOn, handOff } = item
  const instructions = useInstructions(id)
  const handedIn = useHandedIn(id)
  const steps = stepsOf(instructions.data?.sop?.steps ?? [], useTicked(item))
  const last = handedIn.data?.rounds.at(-1)
  const isUnread = item.assistantId === session.memberId && instructions.data?.sop?.acknowledged === false
  return (
    <>
      <Head item={item} />
      <TakenAway item={item} session={session} />
      {blockedOn !== null && (
        <p className="blocked-note">
          <strong>{workTexts.waiting}</strong> {blockedOn.reason}
        </p>
      )}
      {handOff !== null && openStates.includes(state) && <HandOffNote handOff={handOff} />}
      {last !== undefined && last.verdict !== 'passed' && <LastVerdict round={last} session={session} />}
      <ItemActions item={item} steps={steps} session={session} />
      <Reading of={instructions}>
        <Done sections={instructions.data?.brief?.sections} />
        {steps.length > 0 && <StepList item={item} steps={steps} isUnread={isUnread} />}
        <TrackerView item={item} />
        {instructions.data?.brief && (
          <section>
            <details>
              <summary>
                <h3>{workTexts.theRestOfTheBrief}</h3>
              </summary>
              <BriefView brief={instructions.data.brief} without="definitionOfDone" />
            </details>
          </section>
        )}
      </Reading>
      <Settled item={item} />
      <Questions workItemId={id} memberId={session.memberId} />
      <CommentsView item={item} session={session} />
      <History id={id} />
    </>
  )
}

function Head({ item }: { readonly item: WorkItem }) {
  const { title, state, dueAt } = item
  const zone = useViewerZone()
  const isLate = useNow((now) => dueAt !== null && Date.parse(dueAt) < now)
  return (
    <>
      <header className="opened-head">
        <h2 id="opened">{title}</h2>
        {/* It may change under the hands of whoever works at it. */}
        <span className="tag" role="status">
          {stateWords[state]}
        </span>
      </header>
      <p className="fact-line opened-about">
        <span className="quiet">{useWorkNames()(item)}</span>
        {dueAt !== null && (
          <span>
            {isLate && <strong className="late">{workTexts.overdue}, </strong>}
            {workTexts.due} <time dateTime={dueAt}>{zonedDayAndTime(Date.parse(dueAt), zone)}</time>
          </span>
        )}
      </p>
    </>
  )
}

function Done({ sections }: { readonly sections: Readonly<Record<string, string>> | undefined }) {
  const text = sections?.['definitionOfDone']
  if (text === undefined) return null
  return (
    <section aria-labelledby="own-done" className="done">
      <h3 id="own-done">{workTexts.doneMeans}</h3>
      <p>
        <LinkedText text={text} />
      </p>
    </section>
  )
}

/** What the viewer says of it to who runs the work. */
function Settled({ item }: { readonly item: WorkItem }) {
  const { data: may } = useItemDoables(item.id)
  if (may === undefined || !(may.has('escalation.flag') || may.has('work_item.order_after'))) return null
  return (
    <section aria-label={itemActTexts.title} className="item-acts">
      {may.has('escalation.flag') && <FlagItem item={item} />}
      {may.has('work_item.order_after') && <OrderItem item={item} />}
    </section>
  )
}

/** What the viewer asked about it. */
function Questions({ workItemId, memberId }: { readonly workItemId: string; readonly memberId: string }) {
  const { data: questions = [] } = useOwnQuestions(memberId)
  const own = questions.filter((question) => question.workItemId === workItemId)
  if (own.length === 0) return null
  return (
    <section aria-labelledby="own-questions">
      <h3 id="own-questions">{workTexts.questions}</h3>
      <ul className="own-asked">
        {own.map((question) => (
          <li key={question.id}>
            <OwnQuestion question={question} withWork={false} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ id }: { readonly id: string }) {
  const history = useItemHistory(id)
  const steps = useInstructions(id).data?.sop?.steps
  const nameOf = useMemberNames()
  return (
    <section>
      <details>
        <summary>
          <h3>{workTexts.history}</h3>
        </summary>
        <Reading of={history}>
          <HistoryList events={history.data ?? []} nameOf={nameOf} stepOf={(step) => steps?.[step - 1]?.text} />
        </Reading>
      </details>
    </section>
  )
}
