import type { RecomputedClock, RecomputePreview } from '@understudy/contract/http/calendars'
import { overdueUnchanged, recomputedWords, recomputeWords as words } from '../words/what-if-words.ts'

type Result = RecomputedClock['result']
type Counts = RecomputePreview['counts']

/** Every promise that was looked at has one result. */
export const sumOf = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/** "Moved: 3; Now overdue: 1; Unchanged: 12." */
export function countsText({ counts, alreadyOverdue }: Pick<RecomputePreview, 'counts' | 'alreadyOverdue'>): string {
  const results = Object.keys(recomputedWords) as Result[]
  if (results.every((one) => one === 'unchanged' || counts[one] === 0)) return words.nothing
  return `${results
    .flatMap((one): [string, number][] => {
      const already = one === 'repinned' ? alreadyOverdue : 0
      return [
        [recomputedWords[one], counts[one] - already],
        [overdueUnchanged, already],
      ]
    })
    .filter(([, count]) => count > 0)
    .map(([text, count]) => `${text}: ${count}`)
    .join('; ')}.`
}

/** A deadline that had passed and stays where it was has not become overdue by this. */
export const resultText = (clock: RecomputedClock, now: number): string =>
  isOverdueAnyway(clock, now) ? overdueUnchanged : recomputedWords[clock.result]

const isOverdueAnyway = ({ result, dueAfter }: RecomputedClock, now: number) =>
  result === 'repinned' && dueAfter !== null && Date.parse(dueAfter) < now
