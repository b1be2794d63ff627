import { insightTexts } from '../words/insight-texts.ts'
import type { Figure } from './figure.ts'
import { kindsOf, type Mark, markAt } from './marks.ts'

/** Of one figure below another in the same row. */
export const apart = 13

export interface Place {
  readonly mark: Mark
  /** How far from the middle of its row. */
  readonly dy: number
}

/** A figure that is not known has a place where something of it is overdue. */
const isSaid = ({ value, late }: Figure) => value !== null || late !== undefined

/** Figures by the mark that they have and by their place in their row, of which each row has as many as it has figures. */
export function placesOf(figures: readonly Figure[]): [Place, Figure[]][] {
  const kinds = kindsOf(figures)
  const said = figures.filter(isSaid)
  const rows = Map.groupBy(said, ({ name }) => name)
  const placeOf = (figure: Figure) => {
    const row = rows.get(figure.name) ?? []
    return [kinds.indexOf(figure.of), row.indexOf(figure) - (row.length - 1) / 2] as const
  }
  const groups = Map.groupBy(said, (figure) => placeOf(figure).join(' '))
  return [...groups.values()].map((own) => {
    const [kind, place] = own[0] === undefined ? [0, 0] : placeOf(own[0])
    return [{ mark: markAt(kind), dy: place * apart }, own]
  })
}

/** The rows of which there is nothing to say. */
export const untoldOf = (figures: readonly Figure[]): readonly string[] =>
  [...Map.groupBy(figures, ({ name }) => name)].filter(([, own]) => !own.some(isSaid)).map(([name]) => name)

/** What is said in the place of a figure that is not known: "not enough data, 1 overdue". */
export const untoldText = ({ late }: Pick<Figure, 'late'>): string =>
  late === undefined ? insightTexts.notEnoughData : insightTexts.notEnoughDataBut(late)
