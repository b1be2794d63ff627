import { useState } from 'react'
import { type Draft, emptyDraft } from './draft.ts'

/** What was put down and not sent yet, while the page is open: going to look at another review loses nothing. */
const drafts = new Map<string, Draft>()

export function useDraft(key: string) {
  const [draft, setDraft] = useState(() => drafts.get(key) ?? emptyDraft)
  const change = (more: Partial<Draft>) =>
    setDraft((before) => {
      const after = { ...before, ...more }
      drafts.set(key, after)
      return after
    })
  return [draft, change, () => drafts.delete(key)] as const
}
