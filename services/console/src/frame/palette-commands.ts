import { numberOf } from '../item/number-of.ts'
import { paletteWords } from '../words/page-words.ts'
import { otherNames, otherNamesOfKind } from '../words/palette-words.ts'

export interface Command {
  readonly name: string
  /** What it is, in a word. */
  readonly kind: string
  /** Tells two of one name and kind apart. */
  readonly key?: string
  readonly go: () => void
}

/** So many fit on a screen; whoever wants another types on. */
const most = 12

/**
 * What is called by all of the words, what begins with them first; then what people call so otherwise, or what is of that
 * kind: "settings members", "holiday".
 */
export function matching(commands: readonly Command[], text: string, atMost = most): readonly Command[] {
  const words = plain(text).split(' ').filter(Boolean)
  return commands
    .map((command) => ({ command, rank: rankOf(command, words) }))
    .filter(({ rank }) => rank < notAtAll)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, atMost)
    .map(({ command }) => command)
}

const otherwise = 3
const notAtAll = 4

function rankOf({ name, kind }: Command, words: readonly string[]): number {
  const own = plain(name)
  const [first = ''] = words
  if (words.every((word) => own.includes(word))) return own.startsWith(first) ? 0 : own.includes(` ${first}`) ? 1 : 2
  // The parts of a client have its name behind theirs.
  const [place = name] = name.split(', ')
  const others = [name, kind, otherNames[place] ?? '', otherNamesOfKind[kind] ?? ''].join(' ')
  const begins = plain(others).split(/[^\p{L}\p{N}-]+/u)
  return words.every((word) => begins.some((one) => one.startsWith(word))) ? otherwise : notAtAll
}

/** So many answers stand below the places. */
const mostAnswers = 5

/** Those in whose text each of the words begins one. */
export function saying(texts: readonly (Command & { readonly says: string })[], text: string): readonly Command[] {
  const words = plain(text).split(' ').filter(Boolean)
  return texts.filter(({ says }) => words.every((word) => ` ${plain(says)}`.includes(` ${word}`))).slice(0, mostAnswers)
}

interface FoundItem {
  readonly id: string
  readonly title: string
  readonly clientId: string
}

/** Of which client work is, and, where several of one client have the same title, the end of its number, by which they are told apart. */
export function told(items: readonly FoundItem[], nameOf: (clientId: string) => string) {
  const alike = Map.groupBy(items, ({ title, clientId }) => `${clientId} ${title}`)
  return items.map(({ id, title, clientId }) => {
    const isOne = alike.get(`${clientId} ${title}`)?.length === 1
    const kind = [nameOf(clientId) || paletteWords.workItem, ...(isOne ? [] : [numberOf(id)])].join(' · ')
    return { id, title, kind }
  })
}

/** Without accents and case: who looks for Zoe finds Zoë. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
