import type { WhatIf } from '@understudy/contract/http/what-if'
import { textTable } from '../text-table.ts'
import { laddersText } from './ladders-text.ts'

/** What would have been met, missed and escalated, beside what was. */
export function whatIfText({
  reasons,
  since,
  until,
  items,
  others,
  promises,
  escalated,
  ladders,
  changed,
  changes,
}: WhatIf): string {
  if (reasons.length > 0)
    return reasons.map(({ message, satisfiedBy }) => [message, satisfiedBy].filter(Boolean).join('. ')).join('\n')
  const what = `${items} work items made from ${since} to ${until}, and ${others} questions and withdrawals of access`
  const head = `${what}, as they were → as they would have been`
  if (promises.length === 0) return `${head}\nNothing was promised, and nothing would have been`
  const rows = promises.map(({ kind, audience, was, would }) => [
    `${kind} (${audience})`,
    beside(was.met, would.met),
    beside(was.missed, would.missed),
    beside(was.open, would.open),
    beside(was.overdue, would.overdue),
    beside(was.cancelled, would.cancelled),
    `${percent(was.attainment)} → ${percent(would.attainment)}`,
  ])
  return [
    head,
    textTable(['promise', 'met', 'missed', 'open', 'overdue', 'cancelled', 'attainment'], rows),
    `To be escalated: ${beside(escalated.was.subjects, escalated.would.subjects)} of them, for ${beside(escalated.was.causes, escalated.would.causes)} breaches and pauses past their limit`,
    laddersText(ladders),
    `${changed} promises would have come out otherwise${changed > changes.length ? `, of which these are the first ${changes.length}` : ''}`,
    ...(changes.length === 0 ? [] : [textTable(['what', 'clock', 'was', 'would have been'], changes.map(changeRow))]),
  ].join('\n')
}

const beside = (was: number, would: number) => `${was} → ${would}`

const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`)

type Change = WhatIf['changes'][number]

function changeRow({ streamType, streamId, kind, audience, cycle, was, would }: Change): string[] {
  return [`${streamType} ${streamId}`, `${kind} (${audience}) ${cycle}`, outcomeText(was), outcomeText(would)]
}

function outcomeText(outcome: Change['was']): string {
  if (outcome === null) return 'not promised'
  const { state, dueAt, breachedAt } = outcome
  return `${state}${breachedAt !== null && state !== 'missed' ? ', overdue' : ''}, due ${dueAt ?? 'never'}`
}
