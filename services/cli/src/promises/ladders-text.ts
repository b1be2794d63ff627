import type { WhatIf } from '@understudy/contract/http/what-if'
import { textTable } from '../text-table.ts'

type Ladders = WhatIf['ladders']

/** Who was paged by which step beside who would have been, and what that assumes. */
export function laddersText({ was, would, pages, assumes }: Ladders): string {
  const beside = (of: (side: Ladders['was']) => number | string) => `${of(was)} → ${of(would)}`
  const rows = [
    ['escalations', beside((side) => side.escalations)],
    ...pages.map((line) => [`people paged ${whomText(line)}`, `${line.was} → ${line.would}`]),
    ['steps that told nobody', beside((side) => side.failedSteps)],
    ['came to the end of their ladder', beside((side) => side.exhausted)],
    ['acknowledged', beside((side) => side.acknowledged)],
    ['… on average after', beside((side) => minutes(side.meanAcknowledgeMs))],
    ['… at the longest after', beside((side) => minutes(side.longestAcknowledgeMs))],
  ]
  return [textTable(['ladders', 'was → would have been'], rows), ...assumes.map((one) => `- ${one}`)].join('\n')
}

function whomText({ whom, step }: Ladders['pages'][number]): string {
  if (whom === 'step') return `by step ${step}`
  return whom === 'fallback' ? 'as fallback owner' : 'because they had it'
}

const minutes = (ms: number | null) => (ms === null ? '–' : `${Math.round(ms / 60_000)} min`)
