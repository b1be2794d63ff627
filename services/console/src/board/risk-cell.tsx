import type { BoardRow } from '@understudy/contract/http/board'
import type { CSSProperties } from 'react'

/** From here on a risk is as high as one that is escalated by default, and from there on worth a look. */
const high = 70
const some = 40

/** The highest chance among the promises that are not missed yet; undefined where too little is known. */
export function riskOf({ clocks }: Pick<BoardRow, 'clocks'>, told: number): number | undefined {
  const risks = clocks.flatMap(({ risk, breachedAt, dueAt }) =>
    risk === null || breachedAt !== null || Date.parse(dueAt ?? '') < told ? [] : [risk],
  )
  return risks.length === 0 ? undefined : Math.max(...risks)
}

/** How likely it is that a promise of the item is missed. */
export function RiskCell({ row, told }: { readonly row: BoardRow; readonly told: number }) {
  const risk = riskOf(row, told)
  if (risk === undefined) return <NoRisk row={row} told={told} />
  const percent = Math.round(risk * 100)
  const level = percent >= high ? 'high' : percent >= some ? 'some' : 'low'
  return (
    <span
      className="risk"
      data-level={level}
      title={`Of items that stood like this one, about ${percent} in a hundred missed a promise`}
    >
      <span className="risk-percent">
        <span className="unseen">Risk of a missed promise: </span>
        {percent} %
      </span>
      <span className="risk-bar" style={{ '--risk': percent } as CSSProperties} />
    </span>
  )
}

/** No chance is left to tell where a promise is missed, and none can be told yet where too little is known. */
function NoRisk({ row, told }: { readonly row: BoardRow; readonly told: number }) {
  const isMissed = row.clocks.some(({ breachedAt, dueAt }) => breachedAt !== null || Date.parse(dueAt ?? '') < told)
  if (isMissed) return <span className="quiet">missed</span>
  return (
    <span className="quiet">
      <span aria-hidden="true">–</span>
      <span className="unseen">Risk not known yet</span>
    </span>
  )
}
