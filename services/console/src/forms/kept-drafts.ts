import { useState } from 'react'

/** What was put down and not sent yet, while the console is open: going to look at something else loses nothing. */
export function keptDrafts<T extends object>(empty: T) {
  const drafts = new Map<string, T>()
  return function useDraft(key: string) {
    const [draft, setDraft] = useState(() => drafts.get(key) ?? empty)
    const change = (more: Partial<T>) =>
      setDraft((before) => {
        const after = { ...before, ...more }
        drafts.set(key, after)
        return after
      })
    return [draft, change, () => drafts.delete(key)] as const
  }
}
