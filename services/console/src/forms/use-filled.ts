import { useState } from 'react'
import type { FieldValues } from './form-field.ts'
import { keptDrafts } from './kept-drafts.ts'

/** Whatever was typed and taken out again is nothing to keep. */
const isNothing = (filled: FieldValues) => Object.values(filled).every((value) => value === '')

const drafts = keptDrafts<FieldValues>({ kind: 'form', place: 'tab', empty: {}, isNothing })

export const { useKept } = drafts

/** What was filled in of a form: kept until it is sent where it has a name for that, else as long as it is on the page. */
export function useFilled(keptAs: string | undefined) {
  const [plain, setPlain] = useState<FieldValues>({})
  const kept = drafts.useDraft(keptAs ?? '')
  if (keptAs !== undefined) return kept
  return [plain, (more: FieldValues) => setPlain((last) => ({ ...last, ...more })), () => undefined] as const
}
