import type { BoardRow } from '@understudy/contract/http/board'
import type { Session } from '@understudy/contract/http/session'
import { type ReactNode, useEffect } from 'react'
import { goToPage } from '../address/use-place.ts'
import type { useBoard } from '../api/use-board.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { useKeys } from '../frame/use-keys.ts'
import { useNow, useServerClock } from '../time/use-now.ts'
import { useTimeLeft } from '../time/use-time-left.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { zonedDayAndTime, zonedTime } from '../time/zoned-text.ts'
import { priorityWords } from '../words/clock-words.ts'
import { stateWords } from '../words/state-words.ts'
import { waitsForWords } from '../words/waits-for-words.ts'
import { workTexts } from '../words/work-texts.ts'
import { type DayGroup, dayGroups } from './day-groups.ts'
import { WorkItemDetail } from './work-item-detail.tsx'

interface ItemsSideProps {
  readonly head: ReactNode
  readonly board: ReturnType<typeof useBoard>
  readonly id: string | undefined
  readonly session: Session
}

const groupWords: Readonly<Record<DayGroup, string>> = {
  overdue: workTexts.overdue,
  today: workTexts.dueToday,
  later: workTexts.dueLater,
  waiting: workTexts.waitingForOthers,
  handed_in: workTexts.handedIn,
}

export function ItemsSide({ head, board, id, session }: ItemsSideProps) {
  const zone = useViewerZone()
  const clock = useServerClock()
  // Drawn again when a minute has passed: what is due later comes to be due today by itself.
  useNow((now) => Math.floor(now / 60_000))
  const { hasNextPage, isFetching, fetchNextPage } = board
  useEffect(() => {
    // What is due today is known only where all of it is: nobody has more than a few hundred.
    if (hasNextPage && !isFetching) fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const groups = dayGroups(board.rows, zone, clock.now())
  const items = groups.flatMap(([, rows]) => rows)
  const step = (by: 1 | -1) => () => goTo(items, id, by)
  useKeys({ j: step(1), k: step(-1) })
  return (
    <div className="sides work-sides" data-open={id !== undefined || undefined}>
      <section className="side" aria-labelledby="work">
        {head}
        <Reading of={board}>
          {items.length === 0 ? (
            <Nothing />
          ) : (
            <>
              {groups.map(([group, rows]) => (
                <Group key={group} group={group} rows={rows} open={id} />
              ))}
            </>
          )}
        </Reading>
      </section>
      {id !== undefined ? (
        <WorkItemDetail key={id} id={id} session={session} />
      ) : (
        items.length > 0 && (
          <p className="side-hint quiet">
            {workTexts.chooseAnItemToSee} <kbd>J</kbd> {workTexts.and} <kbd>K</kbd> {workTexts.goDownAndUpThe}
          </p>
        )
      )}
    </div>
  )
}

function goTo(items: readonly BoardRow[], id: string | undefined, by: 1 | -1): void {
  const here = items.findIndex(({ workItemId }) => workItemId === id)
  const next = items[here < 0 ? 0 : Math.min(items.length - 1, Math.max(0, here + by))]
  if (next !== undefined && next.workItemId !== id) goToPage({ page: 'work', id: next.workItemId })
}

interface GroupProps {
  readonly group: DayGroup
  readonly rows: readonly BoardRow[]
  readonly open: string | undefined
}

function Group({ group, rows, open }: GroupProps) {
  return (
    <section aria-labelledby={`work-${group}`}>
      <h3 className="group" id={`work-${group}`} data-group={group}>
        {groupWords[group]} <span className="quiet">{rows.length.toLocaleString()}</span>
      </h3>
      <ol className="own-items">
        {rows.map((row) => (
          <li key={row.workItemId}>
            <ItemLink row={row} group={group} isOpen={row.workItemId === open} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type ItemLinkProps = Pick<GroupProps, 'group'> & { readonly row: BoardRow; readonly isOpen: boolean }

function ItemLink({ row, group, isOpen }: ItemLinkProps) {
  const zone = useViewerZone()
  const { workItemId, title, taskName, clientName, state, priority, blockedOn, dueAt } = row
  const due = Date.parse(dueAt)
  return (
    <InnerLink to={{ page: 'work', id: workItemId }} className="own-item" aria-current={isOpen || undefined}>
      <span className="own-line">
        <strong className="one-line">{title}</strong>
        {group === 'handed_in' || group === 'waiting' ? null : <Left dueAt={due} />}
      </span>
      <span className="quiet">
        {taskName} · {clientName}
      </span>
      <span className="own-line own-foot">
        <span className="own-tags">
          <span className="tag" data-state={state}>
            {blockedOn === null
              ? stateWords[state]
              : workTexts.blockedOn(waitsForWords[blockedOn.waitsFor].toLowerCase())}
          </span>
          {priority !== 'normal' && (
            <span className="tag" data-priority={priority}>
              {priorityWords[priority]}
            </span>
          )}
        </span>
        <time dateTime={dueAt} className="own-due quiet">
          {workTexts.dueAt(group === 'today' ? zonedTime(due, zone) : zonedDayAndTime(due, zone))}
        </time>
      </span>
    </InnerLink>
  )
}

function Left({ dueAt }: { readonly dueAt: number }) {
  const [length, word] = useTimeLeft(dueAt)
  return (
    <span className="own-left" data-late={word === 'overdue' || undefined}>
      {length} {word}
    </span>
  )
}

function Nothing() {
  return (
    <Notice title={workTexts.nothingIsDue} icon="check">
      <p>{workTexts.workThatIsRoutedTo}</p>
    </Notice>
  )
}
