import type { ExplainedClock } from '@understudy/contract/http/clocks'
import { useZoneOf } from '../board/zones.ts'
import { instantText } from '../time/instant-text.ts'
import { lengthText, timeLeft } from '../time/time-left.ts'
import { useNow, useServerClock } from '../time/use-now.ts'
import { clockWords, outcomeWords } from '../words/clock-words.ts'
import { itemTexts } from '../words/item-texts.ts'
import { waitsForWords } from '../words/waits-for-words.ts'
import { factText } from './fact-text.ts'
import { InstantView } from './instant-view.tsx'
import { isLateAt } from './late-first.ts'

interface ClockCardProps {
  readonly clock: ExplainedClock
  readonly clientId: string
}

/** One promise in one cycle, and the facts that made its deadline. */
export function ClockCard({ clock, clientId }: ClockCardProps) {
  const zone = useZoneOf(clientId)
  const now = useServerClock().now()
  const isLate = useNow((at) => isLateAt(clock, at))
  const moved = clock.firstDueAt !== null && clock.firstDueAt !== clock.dueAt
  return (
    <article className="clock" data-state={isLate ? 'late' : clock.state}>
      <header>
        <h4>
          {clockWords[clock.kind]}
          {clock.cycle > 1 && <span className="quiet"> {itemTexts.cycle(clock.cycle)}</span>}
        </h4>
        <span className="clock-left">
          <Outcome clock={clock} />
        </span>
      </header>
      {clock.dueAt !== null && (
        <p>
          {clock.state === 'paused' ? itemTexts.wasDue : itemTexts.due} <InstantView at={clock.dueAt} zone={zone} />
          {moved && clock.firstDueAt !== null && (
            <span className="quiet">
              {itemTexts.firstDue} <InstantView at={clock.firstDueAt} zone={zone} />
            </span>
          )}
        </p>
      )}
      <details>
        <summary>{itemTexts.why}</summary>
        <ul>
          {clock.why.map((fact) => (
            <li key={`${fact.kind} ${fact.at}`}>{factText(fact, (at) => instantText(Date.parse(at), now))}</li>
          ))}
          {clock.pauses.map(({ reason, waitsFor, from, to }) => (
            <li key={`pause ${from} ${reason}`}>
              {itemTexts.pausedForFrom(waitsForWords[waitsFor].toLowerCase())} <InstantView at={from} zone={zone} />
              {to === null ? (
                itemTexts.untilNow
              ) : (
                <>
                  {' '}
                  {itemTexts.to} <InstantView at={to} zone={zone} />
                </>
              )}
              {reason !== waitsFor && `: ${reason}`}
            </li>
          ))}
        </ul>
      </details>
    </article>
  )
}

function Outcome({ clock }: { readonly clock: ExplainedClock }) {
  switch (clock.state) {
    case 'running':
      return clock.dueAt === null ? itemTexts.noDeadline : <Left dueAt={Date.parse(clock.dueAt)} />
    case 'hit':
    case 'missed':
      return `${outcomeWords[clock.state]}${spent(clock)}`
    default:
      return outcomeWords[clock.state]
  }
}

function Left({ dueAt }: { readonly dueAt: number }) {
  return useNow((now) => {
    const { length, word } = timeLeft(dueAt, now)
    return `${length} ${word}`
  })
}

function spent({ elapsedBusinessMs }: ExplainedClock): string {
  return elapsedBusinessMs === null ? '' : itemTexts.spent(lengthText(elapsedBusinessMs))
}
