/** A stretch of a section's text, with where it stands. */
export interface Stretch {
  readonly text: string
  readonly at: number
}

const end = /(?<=[.!?;]["'”’)]?)\s+(?=["'“‘(*[]?[\p{Lu}\d])/gu
const abbreviated = /(?:\b(?:a\.m|p\.m|dr|mr|mrs|ms|st|no|vs|e\.g|i\.e|approx|inc|dept|ext|fig)\.|\b\p{Lu}\.)$/iu

/** Sentences, list points and lines: "3 p.m. America/Chicago" and "Dr. Hale" stay in one. */
export function sentencesOf(text: string): Stretch[] {
  return linesOf(text).flatMap((line) => {
    const parts: Stretch[] = []
    let from = 0
    for (const { index, 0: gap } of line.text.matchAll(end)) {
      if (abbreviated.test(line.text.slice(from, index))) continue
      parts.push({ text: line.text.slice(from, index), at: line.at + from })
      from = index + gap.length
    }
    return [...parts, { text: line.text.slice(from), at: line.at + from }]
  })
}

/** Lines that hold something; one that goes on in the next (no list mark, no end of a sentence) is joined with it. */
export function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const before = lines.at(-1)
    const goesOn = before !== undefined && before.at + before.text.length + 1 === at && isWrapped(before.text, line)
    if (goesOn) lines[lines.length - 1] = { text: `${before.text} ${line}`, at: before.at }
    else if (line.trim() !== '') lines.push({ text: line, at })
    at += line.length + 1
  }
  return lines
}

export const isPoint = (line: string): boolean => /^\s*(?:[-*•–+▪✓✔✅❌✗]|\d+[.)]|\[[ x]\]|[a-z][.)])\s+/iu.test(line)

function isWrapped(before: string, line: string): boolean {
  return /^\s*\p{Ll}/u.test(line) && /[\p{L}\d,;–-]\s*$/u.test(before) && !isPoint(line)
}

/** The same text with quotations, code and struck words blanked: they show words and do not say them. */
export function withoutQuotes(text: string): string {
  return text.replace(
    /"[^"\n]{1,200}"|“[^”\n]{1,200}”|`[^`\n]{1,200}`|(?<![\p{L}\d])['‘][^'’\n]{1,80}['’](?![\p{L}\d])|~~[^~\n]+~~/gu,
    (quoted) => ' '.repeat(quoted.length),
  )
}

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\d][\p{L}\d'’./@:_-]*/gu) ?? []
