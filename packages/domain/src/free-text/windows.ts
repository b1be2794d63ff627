/** No secret that people paste and no word is longer; patterns that look ahead in longer runs would take quadratic time. */
const longest = 600
const overlap = 200

/** The text in pieces that hold no run of signs longer than that, each with where it begins; nearly always one. */
export function windowsOf(text: string): { readonly text: string; readonly at: number }[] {
  if (!hasLongRun(text)) return [{ text, at: 0 }]
  const pieces: { text: string; at: number }[] = []
  let from = 0
  for (const { index, 0: run } of text.matchAll(longRun)) {
    pieces.push({ text: text.slice(from, index), at: from })
    for (let at = 0; at < run.length; at += longest - overlap)
      pieces.push({ text: run.slice(at, at + longest), at: index + at })
    from = index + run.length
  }
  return [...pieces, { text: text.slice(from), at: from }]
}

/** The same text, of the same length, with the rest of each such run blanked. */
export function withoutLongRuns(text: string): string {
  return hasLongRun(text) ? text.replace(longRun, (run) => run.slice(0, overlap).padEnd(run.length)) : text
}

const longRun = new RegExp(`\\S{${longest},}`, 'g')
const hasLongRun = (text: string) => text.length >= longest && text.search(longRun) >= 0
