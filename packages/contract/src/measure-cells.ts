import { type MeasureRow, type MeasureRows, measureColumns } from './http/measure-rows.ts'
import type { Scorecard } from './http/scorecard.ts'

/** The export of measures as a table, its header first; what is not known is an empty cell. */
export function measureCells({ items }: MeasureRows): string[][] {
  const cell = (value: MeasureRow[keyof MeasureRow]) => (value === null ? '' : String(value))
  return [[...measureColumns], ...items.map((row) => measureColumns.map((column) => cell(row[column])))]
}

/** A scorecard as a table, its header first; evidence as type, stream and position. */
export function scorecardCells({ items }: Scorecard): string[][] {
  const linked = items.map(({ question, title, answer, because, evidence }) => [
    ...[question, title, answer, because],
    evidence.map(({ type, streamId, position }) => [type, streamId, position ?? ''].join(' ').trim()).join('; '),
  ])
  return [['question', 'title', 'answer', 'because', 'evidence'], ...linked]
}
