import type { BoardRow } from '@understudy/contract/http/board'
import type { CSSProperties } from 'react'
import { useNow } from '../time/use-now.ts'
import { boardTexts } from '../words/board-texts.ts'
import { clockWords } from '../words/clock-words.ts'
import { missedOf, type Risk, riskOf } from './risk-of.ts'
import { leadingClock } from './standing-of.ts'

/** From here on a risk is as high as one that is escalated by default, and from there on worth a look. */
const high = 70
const some = 40

/** How likely it is that a promise of the item is missed; where one is missed already, that, and of which other one the chance is. */
export function RiskCell({ row, told }: { readonly row: BoardRow; readonly told: number }) {
  const missed = useNow((now) => missedOf(row, Math.max(now, told)) ?? '')
  const risk = riskOf(row, told)
  if (missed !== '') return <Missed kind={missed as Risk['kind']} other={risk} />
  if (risk === undefined)
    return (
      <span className="quiet">
        <span aria-hidden="true">–</span>
        <span className="unseen">{boardTexts.riskNotKnownYet}</span>
      </span>
    )
  return <Chance risk={risk} isNamed={leadingClock(row)?.kind !== risk.kind} />
}

function Chance({ risk, isNamed }: { readonly risk: Risk; readonly isNamed: boolean }) {
  const percent = percentOf(risk)
  const level = percent >= high ? 'high' : percent >= some ? 'some' : 'low'
  return (
    <span className="risk" data-level={level} title={boardTexts.ofItemsThatStoodLike(percent, clockWords[risk.kind])}>
      <span className="risk-percent">
        <span className="unseen">{boardTexts.riskOfAMissedPromise(clockWords[risk.kind])} </span>
        {percent} %
      </span>
      <span className="risk-bar" style={{ '--risk': percent } as CSSProperties} />
      {isNamed && (
        <span className="risk-of quiet" aria-hidden="true">
          {clockWords[risk.kind]}
        </span>
      )}
    </span>
  )
}

interface MissedProps {
  readonly kind: Risk['kind']
  readonly other: Risk | undefined
}

/** No chance is left to tell where a promise is missed; of another one it is said whose it is. */
function Missed({ kind, other }: MissedProps) {
  return (
    <span className="risk-missed quiet" title={boardTexts.isMissed(clockWords[kind])}>
      <span>{boardTexts.missed}</span>
      {other !== undefined && other.kind !== kind && (
        <span className="risk-of" title={boardTexts.ofItemsThatStoodLike(percentOf(other), clockWords[other.kind])}>
          {boardTexts.chanceOf(clockWords[other.kind], percentOf(other))}
        </span>
      )}
    </span>
  )
}

const percentOf = ({ chance }: Risk): number => Math.round(chance * 100)
