import type { RecomputedClock, RecomputePreview } from '@understudy/contract/http/calendars'
import { overdueUnchanged, recomputedWords, recomputeWords as words } from '../words/what-if-words.ts'

type Result = RecomputedClock['result']
type Counts = RecomputePreview['counts']

/** Every promise that was looked at has one result. */
export const sumOf = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** "Moved: 3; Now overdue: 1; Unchanged: 12." */
export function countsText({ counts, items }: Pick<RecomputePreview, 'counts' | 'items'>, now: number): string {
  const results = Object.keys(recomputedWords) as Result[]
  if (results.every((one) => one === 'unchanged' || counts[one] === 0)) return words.nothing
  return `${results
    .flatMap((one): [string, number][] => {
      const count = counts[one]
      const already = one === 'repinned' ? alreadyOverdue(items, count, now) : 0
      return [
        [recomputedWords[one], count - already],
        [overdueUnchanged, already],
      ]
    })
    .filter(([, count]) => count > 0)
    .map(([text, count]) => `${text}: ${count}`)
    .join('; ')}.`
}

/** How many of those that keep their deadline are overdue; they are told apart where every one of them is listed. */
function alreadyOverdue(items: readonly RecomputedClock[], count: number, now: number): number {
  const kept = items.filter(({ result }) => result === 'repinned')
  return kept.length === count ? kept.filter((clock) => isOverdueAnyway(clock, now)).length : 0
}

/** A deadline that had passed and stays where it was has not become overdue by this. */
export const resultText = (clock: RecomputedClock, now: number): string =>
  isOverdueAnyway(clock, now) ? overdueUnchanged : recomputedWords[clock.result]

const isOverdueAnyway = ({ result, dueAfter }: RecomputedClock, now: number) =>
  result === 'repinned' && dueAfter !== null && Date.parse(dueAfter) < now
