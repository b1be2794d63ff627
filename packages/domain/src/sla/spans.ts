import type { Instant } from '../stream.ts'

/** A stretch of time, half open: the first instant is in, the second is out (rule 1). */
export type Span = readonly [from: Instant, to: Instant]

/** Sorts, drops the empty ones and merges those that overlap or touch (rules 17 and 29). */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [Instant, Instant][] = []
  for (const [from, to] of spans.filter((span) => span[1] > span[0]).sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last === undefined || from > last[1]) merged.push([from, to])
    else if (to > last[1]) last[1] = to
  }
  return merged
}

/** What is left of `spans` outside `cuts`; both merged, as is the answer. */
export function subtractSpans(spans: readonly Span[], cuts: readonly Span[]): Span[] {
  return spans.flatMap((span) => subtractFrom(span, cuts))
}

function subtractFrom([from, to]: Span, cuts: readonly Span[]): Span[] {
  const left: Span[] = []
  let start = from
  for (const [cutFrom, cutTo] of cuts) {
    if (cutTo <= start || cutFrom >= to) continue
    if (cutFrom > start) left.push([start, cutFrom])
    start = cutTo
  }
  if (start < to) left.push([start, to])
  return left
}

/** The part of each span that lies within [from, to). */
export function clipSpans(spans: readonly Span[], from: Instant, to: Instant): Span[] {
  return spans
    .map(([start, end]): Span => [Math.max(start, from), Math.min(end, to)])
    .filter(([start, end]) => end > start)
}
