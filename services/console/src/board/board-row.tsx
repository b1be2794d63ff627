import type { BoardRow } from '@understudy/contract/http/board'
import { type CSSProperties, type MouseEvent, memo, useEffect, useRef, useState } from 'react'
import { type Filters, readPlace, writePlace } from '../address/place.ts'
import { goTo } from '../address/use-place.ts'
import { useNow } from '../time/use-now.ts'
import { boardTexts } from '../words/board-texts.ts'
import { priorityWords, stageWords } from '../words/clock-words.ts'
import { RiskCell } from './risk-cell.tsx'
import { chooseRange, toggleChosen, useIsChosen } from './selection.ts'
import { standingOf } from './standing-of.ts'
import { StateCell } from './state-cell.tsx'
import { TimeCell } from './time-cell.tsx'

interface BoardRowProps {
  readonly row: BoardRow
  readonly told: number
  readonly filters: Filters
  /** Whether the table has a column for it. */
  readonly hasRisks: boolean
  readonly canChoose: boolean
  readonly place: { readonly index: number; readonly offset: number; readonly ref: (element: Element | null) => void }
}

const headRows = 1

export const BoardRowView = memo(
  function BoardRowView({ row, told, filters, hasRisks, canChoose, place }: BoardRowProps) {
    const isChosen = useIsChosen(row.workItemId)
    const standing = useNow((now) => standingOf(row, now))
    const changes = useChanges(row.workItemId, `${row.state} ${row.dueAt} ${row.assistantId} ${row.blockedOn?.since}`)
    return (
      <tr
        ref={place.ref}
        data-index={place.index}
        aria-rowindex={place.index + 1 + headRows}
        className="row row-grid"
        data-standing={standing}
        data-chosen={isChosen || undefined}
        style={{ '--offset': `${place.offset}px` } as CSSProperties}
      >
        <td className="cell-time">
          {changes > 0 && <span key={changes} className="row-changed" />}
          <TimeCell row={row} told={told} standing={standing} />
        </td>
        {hasRisks && (
          <td className="cell-risk">
            <RiskCell row={row} told={told} />
          </td>
        )}
        <td className="cell-work">
          <WorkLink row={row} filters={filters} />
          {canChoose && (
            <label className="pick">
              <input
                type="checkbox"
                aria-label={boardTexts.choose(row.title)}
                checked={isChosen}
                onChange={({ nativeEvent }) => pick(row.workItemId, nativeEvent)}
              />
            </label>
          )}
          <div className="quiet one-line">
            {row.taskName} · {row.clientName}
          </div>
        </td>
        <td className="cell-state">
          <StateCell row={row} />
        </td>
        <td className="cell-person">
          <div className="one-line">{row.assistantName ?? <span className="quiet">{boardTexts.nobodyYet}</span>}</div>
          {row.stage && <div className="quiet one-line">{stageWords[row.stage]}</div>}
        </td>
      </tr>
    )
  },
  (before, after) =>
    before.row === after.row &&
    before.told === after.told &&
    before.filters === after.filters &&
    before.hasRisks === after.hasRisks &&
    before.canChoose === after.canChoose &&
    before.place.index === after.place.index &&
    before.place.offset === after.place.offset,
)

/** With Shift, everything from the last one that was chosen. */
function pick(id: string, event: Event): void {
  if (event instanceof MouseEvent && event.shiftKey) chooseRange(id)
  else toggleChosen(id)
}

/** A real link, so that an item can be opened in a tab of its own; its target covers the whole row. */
function WorkLink({ row, filters }: Pick<BoardRowProps, 'row' | 'filters'>) {
  const item = row.workItemId
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    // Others may have been chosen since the row was drawn.
    goTo({ filters: readPlace(location.search).filters, item })
  }
  const isUnusual = row.priority !== 'normal'
  return (
    <div className="work-title">
      <a href={writePlace({ filters, item })} onClick={open} className="row-link">
        {row.title}
      </a>
      {isUnusual && (
        <span className="tag" data-priority={row.priority}>
          {priorityWords[row.priority]}
        </span>
      )}
    </div>
  )
}

/** How often something has changed since this item came into sight; the element may have shown others before. */
function useChanges(id: string, sign: string): number {
  const before = useRef({ id, sign })
  const [changes, setChanges] = useState({ of: id, count: 0 })
  useEffect(() => {
    const was = before.current
    before.current = { id, sign }
    if (was.id !== id) setChanges((last) => (last.count === 0 ? last : { of: id, count: 0 }))
    else if (was.sign !== sign) setChanges(({ of, count }) => ({ of: id, count: of === id ? count + 1 : 1 }))
  }, [id, sign])
  return changes.of === id ? changes.count : 0
}
