import { DataTable, number } from '../frame/data-table.tsx'
import { capitalised } from '../words/capitalised.ts'
import { insightTexts } from '../words/insight-texts.ts'
import { type Chart, type Figure, figureText, spanText } from './figure.ts'
import type { FigureTableProps } from './figure-table.tsx'
import { kindsOf } from './marks.ts'
import { WayDown } from './way-down.tsx'

/** A row for each name, with its figures in columns, each above its interval. */
export function SideBySideTable({ chart, onBehind }: FigureTableProps) {
  const { title, unit, figures, heads } = chart
  const kinds = kindsOf(figures)
  const rows = Map.groupBy(figures, ({ name }) => name)
  return (
    <DataTable
      label={insightTexts.figuresOf(title)}
      heads={[
        heads.row,
        ...kinds.map((kind = heads.value) => number(capitalised(kind))),
        number(heads.count ?? insightTexts.itemsHead),
        insightTexts.behindIt,
      ]}
    >
      {[...rows].map(([name, row]) => {
        const [first] = row
        if (first === undefined) return null
        return (
          <tr key={name}>
            <th scope="row">{name}</th>
            {kinds.map((kind) => (
              <Cell key={kind} figure={row.find(({ of }) => of === kind)} unit={unit} />
            ))}
            <Count figure={first} />
            <td>
              <WayDown figure={first} name={name} onBehind={onBehind} />
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}

/** One that is not known has a dash, and no line of a card. */
function Cell({ figure, unit }: { readonly figure: Figure | undefined } & Pick<Chart, 'unit'>) {
  if (figure === undefined) return <td className="number" />
  const span = spanText(figure, unit)
  return (
    <td className="number">
      {figureText(figure.value, unit)}
      {span !== '' && <span className="quiet figure-few"> {span}</span>}
    </td>
  )
}

/** From how much the row was counted, and what of it is open. */
function Count({ figure: { n, isEnough, note } }: { readonly figure: Figure }) {
  return (
    <td className="number">
      {n.toLocaleString()}
      {note !== undefined && <span className="quiet figure-few"> {note}</span>}
      {!isEnough && <span className="warned figure-few"> {insightTexts.notEnoughData}</span>}
    </td>
  )
}
