import type { Submission } from '@understudy/contract/http/handed-in'
import { compareWords, type WordRun } from '@understudy/domain/brief/compare-briefs'

export interface WhatChanged {
  readonly note: readonly WordRun[]
  readonly linksAdded: readonly string[]
  readonly linksRemoved: readonly string[]
  /** Steps that were answered otherwise, or ticked only in one of them. */
  readonly steps: readonly { readonly step: number; readonly before: string | null; readonly after: string | null }[]
}

/** What a submission says otherwise than the one before it. */
export function whatChanged(before: Submission, after: Submission): WhatChanged {
  return {
    note: before.note === after.note ? [] : compareWords(before.note ?? '', after.note ?? ''),
    linksAdded: after.links.filter((link) => !before.links.includes(link)),
    linksRemoved: before.links.filter((link) => !after.links.includes(link)),
    steps: changedSteps(before, after),
  }
}

export function isSame({ note, linksAdded, linksRemoved, steps }: WhatChanged): boolean {
  return [note, linksAdded, linksRemoved, steps].every(({ length }) => length === 0)
}

function changedSteps(before: Submission, after: Submission): WhatChanged['steps'] {
  const [old, now] = [runOf(before), runOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((step) => ({ step, before: old.get(step) ?? null, after: now.get(step) ?? null }))
    .filter((one) => one.before !== one.after)
    .sort((a, b) => a.step - b.step)
}

/** By step: what was answered, or that it was ticked. */
function runOf({ ticks }: Submission): Map<number, string> {
  return new Map(ticks.map(({ step, value }) => [step, value ?? 'ticked']))
}
