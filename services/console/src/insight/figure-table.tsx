import { DataTable, number } from '../frame/data-table.tsx'
import { insightTexts } from '../words/insight-texts.ts'
import { besideText, type Chart, type Figure, figureText } from './figure.ts'
import { WayDown } from './way-down.tsx'

export interface FigureTableProps {
  readonly chart: Chart
  readonly onBehind: (figure: Figure) => void
}

/** Every figure with its interval and its n, where it has them; each leads down to what happened, where that can be listed. */
export function FigureTable({ chart, onBehind }: FigureTableProps) {
  const { title, unit, figures, heads, most = insightTexts.interval } = chart
  const leads = figures.some(({ behind }) => behind !== undefined)
  const hasBeside = figures.some((figure) => besideText(figure, chart) !== '')
  return (
    <DataTable
      label={insightTexts.figuresOf(title)}
      heads={[
        heads.row,
        number(heads.value),
        ...(hasBeside ? [number(most)] : []),
        ...(heads.count === undefined ? [] : [number(heads.count)]),
        ...(leads ? [insightTexts.behindIt] : []),
      ]}
    >
      {figures.map((figure) => (
        <tr key={figure.key}>
          <Named figure={figure} />
          <Value figure={figure} unit={unit} />
          {hasBeside && <td className="number">{besideText(figure, chart) || '—'}</td>}
          {heads.count !== undefined && <td className="number">{figure.n.toLocaleString()}</td>}
          {leads && (
            <td>
              <WayDown figure={figure} name={namesOf(figure)} onBehind={onBehind} />
            </td>
          )}
        </tr>
      ))}
    </DataTable>
  )
}

const namesOf = ({ name, of }: Figure) => (of === undefined ? name : insightTexts.rowOf(name, of))

interface OfFigure {
  readonly figure: Figure
}

function Named({ figure: { name, of, explains } }: OfFigure) {
  return (
    <th scope="row">
      {name}
      {of !== undefined && <span className="figure-of quiet"> {of}</span>}
      {explains !== undefined && <span className="quiet figure-few"> {explains}</span>}
    </th>
  )
}

function Value({ figure: { value, isEnough, note, late }, unit }: OfFigure & Pick<Chart, 'unit'>) {
  return (
    <td className="number">
      {(value !== null || late === undefined) && figureText(value, unit)}
      {value !== null && late !== undefined && ', '}
      {late !== undefined && <strong className="figure-late">{late}</strong>}
      {!isEnough && <span className="warned figure-few"> {insightTexts.notEnoughData}</span>}
      {note !== undefined && <span className="quiet figure-few"> {note}</span>}
    </td>
  )
}
