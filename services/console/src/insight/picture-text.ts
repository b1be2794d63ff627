import { dateText } from '../time/date-text.ts'
import { zoneText } from '../time/own-zone.ts'
import { insightTexts } from '../words/insight-texts.ts'
import { byWords, pictureWords } from '../words/insight-words.ts'
import { besideText, type Chart, type Cut, type Figure, figureText } from './figure.ts'
import type { LegendEntry } from './marks.ts'

/** What a picture says beside the drawing, so that it can be read by itself. */
export interface PictureText {
  readonly title: string
  readonly cut: string
  readonly legend: readonly LegendEntry[]
  readonly notes: readonly string[]
}

const wordsOf: Readonly<Record<string, string>> = byWords

/** Of which client, since when and told by whom; what a measure cannot be narrowed to is not said. */
export function cutText({ clientId, from, by }: Cut, nameOf: (clientId: string) => string | undefined): string {
  const whose = clientId === null ? insightTexts.allClients : (nameOf(clientId) ?? clientId)
  return [whose, from && pictureWords.since(dateText(from)), by && wordsOf[by]].filter(Boolean).join(' · ')
}

/** When it was seen, and in which zone that is told. */
export function seenText(at: number, zone: string): string {
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(at)
  return pictureWords.seen(day, zoneText(zone))
}

/** Every row in a line: its figures with their intervals, and from how much each was counted, which a picture has no table for. */
export function rowTexts({ figures, ...told }: Pick<Chart, 'figures' | 'unit' | 'most'>): readonly string[] {
  const rows = Map.groupBy(figures, ({ name }) => name)
  return [...rows].map(([name, ofName]) => {
    const isSame = new Set(ofName.map(({ n }) => n)).size === 1
    const said = ofName.map((figure) => [figureSaid(figure, told), ...(isSame ? [] : [countSaid(figure)])].join(', '))
    return `${name}: ${[said.join('; '), ...(isSame && ofName[0] ? [countSaid(ofName[0])] : [])].join('; ')}`
  })
}

const countSaid = ({ n }: Figure) => pictureWords.counted(n.toLocaleString())

function figureSaid(figure: Figure, told: Pick<Chart, 'unit' | 'most'>): string {
  const { of, value, isEnough, late } = figure
  const beside = besideText(figure, told)
  const said = [
    of === undefined ? '' : of,
    figureText(value, told.unit),
    beside === '' ? '' : `(${told.most === undefined ? '' : `${told.most.toLowerCase()} `}${beside})`,
    late === undefined ? '' : `(${late})`,
    isEnough ? '' : `(${insightTexts.notEnoughData})`,
  ]
  return said.filter((part) => part !== '').join(' ')
}

/** The text in lines that are no wider than there is room; a word that is wider has a line to itself. */
export function wrapped(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
