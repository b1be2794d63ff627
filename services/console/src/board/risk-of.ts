import type { BoardRow } from '@understudy/contract/http/board'

/** The highest chance among the promises that are not missed yet; undefined where too little is known. */
export function riskOf({ clocks }: Pick<BoardRow, 'clocks'>, told: number): number | undefined {
  const risks = clocks.flatMap(({ risk, breachedAt, dueAt }) =>
    risk === null || breachedAt !== null || Date.parse(dueAt ?? '') < told ? [] : [risk],
  )
  return risks.length === 0 ? undefined : Math.max(...risks)
}
