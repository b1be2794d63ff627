import { numberOf } from '../item/number-of.ts'
import { paletteWords } from '../words/page-words.ts'

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

/** What is called by all of the words, what begins with them first. */
export function matching(commands: readonly Command[], text: string): readonly Command[] {
  const words = plain(text).split(' ').filter(Boolean)
  return commands
    .map((command) => ({ command, name: plain(command.name) }))
    .filter(({ name }) => words.every((word) => name.includes(word)))
    .sort((a, b) => rank(a.name, words) - rank(b.name, words))
    .slice(0, most)
    .map(({ command }) => command)
}

function rank(name: string, words: readonly string[]): number {
  const [first = ''] = words
  if (name.startsWith(first)) return 0
  return name.includes(` ${first}`) ? 1 : 2
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
