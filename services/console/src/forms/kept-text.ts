import { keptDrafts } from './kept-drafts.ts'

/** A text that answers what it stands beside, by what that is: kept until it is sent. */
export const { useDraft: useKeptText } = keptDrafts({ kind: 'text', place: 'tab', empty: { text: '' } })
