import type { BoardRow } from '@understudy/contract/http/board'
import type { CSSProperties } from 'react'
import { boardTexts } from '../words/board-texts.ts'
import { riskOf } from './risk-of.ts'

/** From here on a risk is as high as one that is escalated by default, and from there on worth a look. */
const high = 70
const some = 40

/** How likely it is that a promise of the item is missed. */
export function RiskCell({ row, told }: { readonly row: BoardRow; readonly told: number }) {
  const risk = riskOf(row, told)
  if (risk === undefined) return <NoRisk row={row} told={told} />
  const percent = Math.round(risk * 100)
  const level = percent >= high ? 'high' : percent >= some ? 'some' : 'low'
  return (
    <span className="risk" data-level={level} title={boardTexts.ofItemsThatStoodLike(percent)}>
      <span className="risk-percent">
        <span className="unseen">{boardTexts.riskOfAMissedPromise} </span>
        {percent} %
      </span>
      <span className="risk-bar" style={{ '--risk': percent } as CSSProperties} />
    </span>
  )
}

/** No chance is left to tell where a promise is missed, and none can be told yet where too little is known. */
function NoRisk({ row, told }: { readonly row: BoardRow; readonly told: number }) {
  const isMissed = row.clocks.some(({ breachedAt, dueAt }) => breachedAt !== null || Date.parse(dueAt ?? '') < told)
  if (isMissed) return <span className="quiet">{boardTexts.missed}</span>
  return (
    <span className="quiet">
      <span aria-hidden="true">–</span>
      <span className="unseen">{boardTexts.riskNotKnownYet}</span>
    </span>
  )
}
