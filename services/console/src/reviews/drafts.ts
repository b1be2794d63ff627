import { keptDrafts } from '../forms/kept-drafts.ts'
import { emptyDraft } from './draft.ts'

/** What a reviewer has put down of each review and not sent yet. */
export const { useDraft } = keptDrafts({ kind: 'review', place: 'tab', empty: emptyDraft })
