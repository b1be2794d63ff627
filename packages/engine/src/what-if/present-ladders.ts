import type { WhatIf } from '@understudy/contract/http/what-if'
import type { Ladders, LadderTally } from '@understudy/domain/what-if/ladder-tally'

/** Said with every answer, because nobody can know what people would have done. */
const assumes = [
  'An escalation that was acknowledged, snoozed or resolved by somebody is so again, as long after its first notice, where that person would have been told or runs the agency; one that never was is never answered',
  'The agency’s people, absences, rotations, mutes and settings are those of now; what was handed on or forced to a next step is not repeated',
  'Each ladder runs alone: no notice waits for others of the same root, and no higher condition hides one',
  'Causes that no clock makes (a critical verdict, a high risk, a person’s own) are taken as they were; escalations of people and hand-overs, and the promise to acknowledge one, are left out',
]

/** Both sides, by step, with what the run in memory assumes. */
export function presentLadders(ladders: LadderTally): WhatIf['ladders'] {
  return { was: shown(ladders.was), would: shown(ladders.would), pages: ladders.pages(), assumes }
}

function shown({ acknowledgeMs, longestAcknowledgeMs, ...counts }: Ladders): WhatIf['ladders']['was'] {
  const { acknowledged } = counts
  return {
    ...counts,
    meanAcknowledgeMs: acknowledged === 0 ? null : Math.round(acknowledgeMs / acknowledged),
    longestAcknowledgeMs: acknowledged === 0 ? null : longestAcknowledgeMs,
  }
}
