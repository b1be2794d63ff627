import { insightTexts } from '../words/insight-texts.ts'
import { pictureWords } from '../words/insight-words.ts'
import type { Chart, Cut, Figure } from './figure.ts'

/** What a picture says beside the drawing, so that it can be read by itself. */
export interface PictureText {
  readonly title: string
  readonly cut: string
  readonly legend: readonly { readonly text: string; readonly opacity: number }[]
  readonly notes: readonly string[]
}

/** Of which client and since when; what a measure cannot be narrowed to is not said. */
export function cutText({ clientId, from }: Cut, nameOf: (clientId: string) => string | undefined): string {
  const whose = clientId === null ? insightTexts.allClients : clientId && (nameOf(clientId) ?? clientId)
  return [whose, from && pictureWords.since(from)].filter(Boolean).join(' · ')
}

/** From how much each row was counted, once where its figures are of the same work. */
export function countedText(figures: Chart['figures']): string {
  const rows = Map.groupBy(figures, ({ name }) => name)
  const told = [...rows].flatMap(([name, ofName]) =>
    new Set(ofName.map(({ n }) => n)).size === 1 ? [oneCount(name, ofName[0]?.n ?? 0)] : ofName.map(ownCount),
  )
  return told.length === 0 ? '' : pictureWords.counted(told.join('; '))
}

const oneCount = (name: string, n: number) => `${name} ${n.toLocaleString()}`
const ownCount = ({ name, of, n }: Figure) => oneCount(of === undefined ? name : `${name}, ${of}`, n)

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
