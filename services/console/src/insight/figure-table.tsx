import { Button } from '@mantine/core'
import { DataTable, number } from '../frame/data-table.tsx'
import { insightTexts } from '../words/insight-texts.ts'
import { type Chart, type Figure, figureText } from './figure.ts'

interface FigureTableProps {
  readonly chart: Chart
  readonly onBehind: (figure: Figure) => void
}

/** Every figure with its interval and its n; each leads down to what happened, where that can be listed. */
export function FigureTable({
  chart: { title, unit, figures, spans = insightTexts.interval },
  onBehind,
}: FigureTableProps) {
  const leads = figures.some(({ behind }) => behind !== undefined)
  return (
    <DataTable
      label={insightTexts.figuresOf(title)}
      heads={[
        insightTexts.of,
        number(insightTexts.figure),
        number(spans),
        number('n'),
        ...(leads ? [insightTexts.behindIt] : []),
      ]}
    >
      {figures.map((figure) => {
        const { key, name, of, value, low, high, n, isEnough, note } = figure
        const isSpan = low !== null || high !== null
        return (
          <tr key={key}>
            <th scope="row">
              {name}
              {of !== undefined && <span className="figure-of quiet"> {of}</span>}
            </th>
            <td className="number">
              {figureText(value, unit)}
              {!isEnough && <span className="warned figure-few"> {insightTexts.notEnoughData}</span>}
              {note !== undefined && <span className="quiet figure-few"> {note}</span>}
            </td>
            <td className="number">
              {isSpan
                ? insightTexts.to(figureText(low, unit), high === null ? insightTexts.open2 : figureText(high, unit))
                : '—'}
            </td>
            <td className="number">{n.toLocaleString()}</td>
            {leads && <td>{figure.behind && <WayDown figure={figure} onBehind={onBehind} />}</td>}
          </tr>
        )
      })}
    </DataTable>
  )
}

function WayDown({ figure, onBehind }: Pick<FigureTableProps, 'onBehind'> & { readonly figure: Figure }) {
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
