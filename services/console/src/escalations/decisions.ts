import { keptDrafts } from '../forms/kept-drafts.ts'

/** What somebody was writing about an escalation: kept until it is sent, also where another decides meanwhile. */
export const decisions = keptDrafts({ kind: 'decision', place: 'tab', empty: { why: '' } })
