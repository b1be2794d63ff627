import type { DuePreview, RecomputedClock, RecomputePreview } from '@understudy/contract/http/calendars'
import type { RecomputeProgress } from '@understudy/contract/http/clients'
import { textTable } from '../text-table.ts'

type Reasons = DuePreview['reasons']

const reasonsText = (reasons: Reasons) =>
  reasons.map(({ message, satisfiedBy }) => [message, satisfiedBy].filter(Boolean).join('. ')).join('\n')

/** When something is due and by which facts. */
export function dueText({ reasons, promises }: DuePreview): string {
  if (reasons.length > 0) return reasonsText(reasons)
  if (promises.length === 0) return 'Nothing is promised'
  return promises
    .map(({ audience, policy, policyVersion, madeAt, dueAt, warnAt, why }) => {
      const facts = why.map(({ kind, value, at }) => `  ${kind}: ${JSON.stringify(value)} (${at})`)
      const head = `Made ${madeAt}, due ${dueAt ?? 'never: the calendar has no opening'}, first warning ${warnAt ?? 'none'}`
      return [`${head}, towards ${audience} by ${policy} ${policyVersion}, because:`, ...facts].join('\n')
    })
    .join('\n')
}

/** What a recompute would do, in lines. */
export function recomputeText({ reasons, looked, complete, counts, items }: RecomputePreview): string {
  if (reasons.length > 0) return reasonsText(reasons)
  const sums = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([result, count]) => `${count} ${result}`)
  const head = `${looked} looked at${complete ? '' : ', and there are more'}: ${sums.join(', ') || 'no clock runs'}`
  const foot = 'Nothing was changed; --go does it'
  return [head, ...clocksTable(items), foot].join('\n')
}

/** How far a recompute has come, and what came of each clock so far. */
export function progressText(recompute: RecomputeProgress, items: readonly RecomputedClock[]): string {
  const { id, looked, total, startedAt, finishedAt } = recompute
  const head = `The recompute ${id}, begun ${startedAt}, has looked at ${looked} of ${total ?? 'not counted yet'}`
  return [`${head}${finishedAt === null ? '' : `, and was over ${finishedAt}`}`, ...clocksTable(items)].join('\n')
}

function clocksTable(items: readonly RecomputedClock[]): string[] {
  const rows = items.map(({ streamType, streamId, kind, audience, result, dueBefore, dueAfter }) => [
    ...[`${streamType} ${streamId}`, `${kind} (${audience})`, result, dueBefore ?? '–', dueAfter ?? '–'],
  ])
  return rows.length === 0 ? [] : [textTable(['what', 'clock', 'result', 'due before', 'due after'], rows)]
}
