/**
 * Ranked by their risk as of now are so many of the nearest deadlines, and so many besides whose risk was the highest when
 * it was last looked at, however far their deadline; the rest is asked for by deadline.
 */
export const nearestRanked = 2_000
export const highestRanked = 1_000

/** A row of the board as far as its place in the order of risk goes. */
export interface Ranked {
  readonly id: string
  readonly paused: boolean
  /** The highest chance among its clocks, 0 to 1; null where nothing is known. */
  readonly risk: number | null
  readonly dueAt: number
}

const millionths = ({ risk }: Pick<Ranked, 'risk'>) => Math.round((risk ?? 0) * 1_000_000)

/** The likeliest to be missed first, of the equally likely the one due soonest; paused ones last. */
export function inRiskOrder(a: Ranked, b: Ranked): number {
  return (
    Number(a.paused) - Number(b.paused) ||
    millionths(b) - millionths(a) ||
    a.dueAt - b.dueAt ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  )
}

/** Where a page ended, and the instant (milliseconds since the epoch) whose risks all pages of that list go by. */
export interface RiskCursor extends Ranked {
  readonly asOf: number
}

const shape = /^risk\.(\d{13})\.([01])\.(\d{1,7})\.(\d{1,16})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

export const riskCursorText = (row: RiskCursor): string =>
  `risk.${row.asOf}.${Number(row.paused)}.${millionths(row)}.${row.dueAt}.${row.id}`

/** @returns undefined where the text is no cursor of a list in this order. */
export function riskCursorOf(text: string): RiskCursor | undefined {
  const [, asOf, paused, risk, dueAt, id = ''] = shape.exec(text) ?? []
  if (risk === undefined) return undefined
  return { asOf: Number(asOf), id, paused: paused === '1', risk: Number(risk) / 1_000_000, dueAt: Number(dueAt) }
}
