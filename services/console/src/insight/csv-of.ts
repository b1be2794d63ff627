import { csvText } from '@understudy/contract/csv-text'
import { insightTexts } from '../words/insight-texts.ts'
import type { CutCells } from './cut-cells.ts'
import type { Chart } from './figure.ts'

const header = ['chart', 'name', 'of', 'value', 'low', 'high', 'unit', 'n', insightTexts.enoughData, 'note']

/** A chart as a table, one figure a row, as RFC 4180 has it. */
export function csvOf({ title, unit, figures }: Pick<Chart, 'title' | 'unit' | 'figures'>, cut: CutCells): string {
  const cell = (value: number | null) => (value === null ? '' : String(value))
  const rows = figures.map(({ name, of = '', value, low, high, n, isEnough, late, note }) => [
    ...[title, name, of, cell(value), cell(low), cell(high)],
    ...[unit, String(n), isEnough ? 'yes' : 'no'],
    ...[[late, note].filter((said) => said !== undefined).join('; '), ...cut.cells],
  ])
  return csvText([...header, ...cut.header], rows)
}
