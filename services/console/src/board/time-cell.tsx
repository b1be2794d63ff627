import type { BoardClock, BoardRow } from '@understudy/contract/http/board'
import type { CSSProperties } from 'react'
import { Icon, type IconName } from '../frame/icon.tsx'
import { exactText, instantText, secondText } from '../time/instant-text.ts'
import { lengthText } from '../time/time-left.ts'
import { useNow } from '../time/use-now.ts'
import { useTimeLeft } from '../time/use-time-left.ts'
import { boardTexts } from '../words/board-texts.ts'
import { clockWords } from '../words/clock-words.ts'
import { leftToSpend, percentSpent } from './percent-spent.ts'
import { leadingClock, type RowStanding } from './standing-of.ts'
import { useZoneOf } from './zones.ts'

interface TimeCellProps {
  readonly row: BoardRow
  readonly told: number
  readonly standing: RowStanding
}

const icons: Readonly<Record<RowStanding, IconName | undefined>> = {
  breached: 'alert',
  due_soon: 'clock',
  running: undefined,
  paused: 'pause',
}

/** Time left in words, the share of the promise that is spent, and which promise it is. */
export function TimeCell({ row, told, standing }: TimeCellProps) {
  const icon = icons[standing]
  return (
    <>
      <div className="time-left">
        {icon && <Icon name={icon} />}
        {standing === 'paused' ? <PausedTime row={row} /> : <RunningTime dueAt={Date.parse(row.dueAt)} />}
      </div>
      <SpentBar row={row} told={told} />
      <DueLine row={row} standing={standing} />
    </>
  )
}

function RunningTime({ dueAt }: { readonly dueAt: number }) {
  const [length, word] = useTimeLeft(dueAt)
  return (
    <>
      <strong>{length}</strong> {word}
    </>
  )
}

function PausedTime({ row }: { readonly row: BoardRow }) {
  const clock = leadingClock(row)
  const left = clock && leftToSpend(clock)
  if (left === undefined) return <strong>{boardTexts.paused}</strong>
  return (
    <>
      <strong>{lengthText(Math.abs(left))}</strong>{' '}
      {boardTexts.paused2(left < 0 ? boardTexts.overdue2 : boardTexts.left)}
    </>
  )
}

function SpentBar({ row, told }: Pick<TimeCellProps, 'row' | 'told'>) {
  const clock = leadingClock(row)
  const percent = useNow((now) => (clock === undefined ? -1 : Math.floor(percentSpent(clock, told, now) ?? -1)))
  if (clock === undefined || percent < 0) return <div className="spent" />
  return (
    <div className="spent">
      <span className="spent-bar" style={{ '--spent': Math.min(100, percent) } as CSSProperties} />
      <span className="spent-percent" title={spentTitle(clock, told)}>
        {percent} %
      </span>
    </div>
  )
}

/** What is left in the time that the promise is counted in, which is less than the time on the wall. */
function spentTitle(clock: BoardClock, told: number): string {
  const left = leftToSpend(clock)
  if (left === undefined) return ''
  const word = left < 0 ? boardTexts.tooMuch : boardTexts.left
  return boardTexts.ofThePromisedTimeAs(lengthText(Math.abs(left)), word, secondText(told))
}

function DueLine({ row, standing }: Pick<TimeCellProps, 'row' | 'standing'>) {
  const zone = useZoneOf(row.clientId)
  const clock = leadingClock(row)
  const dueAt = Date.parse(row.dueAt)
  const due = useNow((now) => instantText(dueAt, now))
  return (
    <div className="due quiet">
      <span title={exactText(dueAt, zone)}>
        {clock && `${clockWords[clock.kind]} · `}
        {standing === 'paused' ? boardTexts.wasDue : boardTexts.due} {due}
      </span>
    </div>
  )
}
