import { Button } from '@mantine/core'
import { DataTable, number } from '../frame/data-table.tsx'
import { insightTexts } from '../words/insight-texts.ts'
import { type Chart, type Figure, figureText, spanText } from './figure.ts'

interface FigureTableProps {
  readonly chart: Chart
  readonly onBehind: (figure: Figure) => void
}

/** Every figure with its interval and its n, where it has them; each leads down to what happened, where that can be listed. */
export function FigureTable({ chart, onBehind }: FigureTableProps) {
  const { title, unit, figures, heads, spans = insightTexts.interval } = chart
  const leads = figures.some(({ behind }) => behind !== undefined)
  const hasSpans = figures.some((figure) => spanText(figure, unit) !== '')
  return (
    <DataTable
      label={insightTexts.figuresOf(title)}
      heads={[
        heads.row,
        number(heads.value),
        ...(hasSpans ? [number(spans)] : []),
        ...(heads.count === undefined ? [] : [number(heads.count)]),
        ...(leads ? [insightTexts.behindIt] : []),
      ]}
    >
      {figures.map((figure) => (
        <tr key={figure.key}>
          <Named figure={figure} />
          <Value figure={figure} unit={unit} />
          {hasSpans && <td className="number">{spanText(figure, unit) || '—'}</td>}
          {heads.count !== undefined && <td className="number">{figure.n.toLocaleString()}</td>}
          {leads && <td>{figure.behind && <WayDown figure={figure} onBehind={onBehind} />}</td>}
        </tr>
      ))}
    </DataTable>
  )
}

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

function Value({ figure: { value, isEnough, note }, unit }: OfFigure & Pick<Chart, 'unit'>) {
  return (
    <td className="number">
      {figureText(value, unit)}
      {!isEnough && <span className="warned figure-few"> {insightTexts.notEnoughData}</span>}
      {note !== undefined && <span className="quiet figure-few"> {note}</span>}
    </td>
  )
}

function WayDown({ figure, onBehind }: Pick<FigureTableProps, 'onBehind'> & OfFigure) {
  const { name, of } = figure
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={insightTexts.whatHappened3(name, of === undefined ? '' : `, ${of}`)}
      onClick={() => onBehind(figure)}
    >
      {insightTexts.whatHappened2}
    </Button>
  )
}
