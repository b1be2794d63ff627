import { type Found, found } from './finding.ts'
import { hasLink } from './links.ts'
import { isPoint, linesOf, wordsOf } from './sentences.ts'

const good =
  /\b(?:good|great|right|correct|strong|acceptable|ideal|model|passing|yes|do\sthis|like\sthis|works?|done\swell|well\sdone|gold\sstandard|approved|accepted|best|perfect|excellent|fine|ok|okay|pass)\b|✅|✔|👍|✓/giu
const bad =
  /\b(?:bad|wrong|incorrect|poor|weak|unacceptable|not\s(?:acceptable|like\sthis|ok(?:ay)?|good|this|enough|done)|don['’]?t|do\snot|avoid|failing|fail|fails|rejected|sent\sback|never|counter-?example|anti-?example|mistakes?|reject|insufficient)\b|❌|✗|👎|✘|🚫/giu

/** Two good examples and a bad one show more than a page of rules. */
export function exampleFindings(text: string): Found[] {
  const marks = marksIn(text)
  const goods = marks.filter(({ is }) => is === 'good')
  const bads = marks.filter(({ is }) => is === 'bad')
  const mend = 'Give two good examples and a bad one, marked as such'
  if (goods.length === 0 && bads.length === 0)
    return [found('examples-missing', 'No example is marked as good or bad', mend)]
  if (goods.length === 0) return [found('examples-missing', 'There is no good example', mend)]
  if (bads.length === 0) return [found('examples-missing', 'There is no bad example', mend)]
  const shown = goods.reduce((sum, mark) => sum + countIn(mark), 0)
  if (shown === 0 || bads.every((mark) => countIn(mark) === 0))
    return [found('examples-missing', 'The examples are named and not shown', mend)]
  return shown >= 2 ? [] : [found('examples-too-few', 'There is only one good example', 'Add a second good example')]
}

interface Mark {
  readonly is: 'good' | 'bad'
  /** The words of the mark, and what follows up to the next one. */
  readonly said: string
  readonly shows: string
}

/** Marks with what they show: a word of a bad example ("Bad: looks good") is no mark, so those at a start come first. */
function marksIn(text: string): Mark[] {
  const all = [...placed(text, bad, 'bad'), ...placed(text, good, 'good')].sort((a, b) => a.at - b.at)
  const apart = all.filter(({ at }, index) => index === 0 || at >= (all[index - 1] as Placed).end)
  const leading = apart.filter((mark) => isLeading(text, mark))
  const used = leading.some(({ is }) => is === 'bad') && leading.some(({ is }) => is === 'good') ? leading : apart
  return used.map(({ is, said, at, end }, index) => ({
    is,
    said: `${text.slice(Math.max(0, at - 6), at)}${said}`,
    shows: text.slice(end, used[index + 1]?.at ?? text.length),
  }))
}

interface Placed {
  readonly is: 'good' | 'bad'
  readonly said: string
  readonly at: number
  readonly end: number
}

function placed(text: string, pattern: RegExp, is: Placed['is']): Placed[] {
  return [...text.matchAll(pattern)].map(({ 0: said, index }) => ({ is, said, at: index, end: index + said.length }))
}

/** At the start of a line, a point or a sentence, or before a colon: where people put "Good" and "Bad". */
function isLeading(text: string, { said, at, end }: Placed): boolean {
  if (/[^\p{L}\s'’-]/u.test(said)) return true
  const before = text.slice(Math.max(0, at - 40), at)
  const after = text.slice(end, end + 30)
  return (
    /(?:^|\n|[.;!?|)"”'’/]\s|[.;|]\s?)[\s>*_#•(–+-]*(?:\d+[.)]\s*)?(?:(?:an?|the|one|two|three|first|second|another|example|examples|of|\d)\s|example\s?\d?[:\s(–-]+)*[*_"“(]*$/i.test(
      before,
    ) &&
    /^[*_]*(?:\s?(?:\/|and|&)\s?\w+)?(?:\s(?:examples?|ones?|outputs?|samples?|entry|entries|rows?|notes?|versions?|results?|work))?(?:\s?#?\d|\s[A-Z](?=[:.)]))?[*_"”)]*\s*(?:\([^)\n]{1,40}\))?[*_]*\s*(?:[:.–—=,-]|is\b|are\b|→|\n|$|["“([]|https?:)|^\s/i.test(
      after,
    )
  )
}

/** How many examples a mark shows: its points, quotations, links or parts; "two good ones" says so itself. */
function countIn({ said, shows }: Mark): number {
  const points = linesOf(shows).filter(({ text }) => isPoint(text) && wordsOf(text).length > 1).length
  const quotes = shows.match(/"[^"\n]{2,}"|“[^”\n]{2,}”|(?<!\w)['‘][^'’\n]{2,}['’](?!\w)|`[^`\n]+`/g)?.length ?? 0
  const links = shows.match(/https?:\/\/|www\.|\]\(/g)?.length ?? 0
  const parts = shows
    .split(/;|\s\/\s|\bor\b|\band\b(?=\s["“'])|(?<=\p{L}{3}[.!?])\s+(?=\p{Lu})|\n+/u)
    .filter((part) => wordsOf(part).length > 1).length
  if (/\b(?:two|2)\s|\bexamples\b/i.test(said) || /^\s*(?:examples|ones)\b/i.test(shows))
    return shows.trim().length > 12 || hasLink(shows) ? Math.max(2, points, quotes) : 0
  if (parts === 0 && quotes === 0 && links === 0) return wordsOf(shows).length > 0 ? 1 : 0
  return Math.max(points, quotes, links, Math.min(parts, 1 + Number(parts > 1)), 1)
}
