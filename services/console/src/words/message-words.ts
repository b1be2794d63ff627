import { noticeWords } from './escalation-words.ts'
import { inboxTexts } from './inbox-texts.ts'

const others: Readonly<Record<string, string>> = {
  test: inboxTexts.test,
  address_disabled: inboxTexts.addressDisabled,
  update_due: inboxTexts.updateDue,
  mentioned: inboxTexts.mentioned,
  lapsed: inboxTexts.lapsed,
  planning_warning: inboxTexts.planningWarning,
}

/** Why it was said now; a kind that this page does not know yet is still shown, by its own name. */
export function messageKindText(kind: string): string {
  return (noticeWords as Readonly<Record<string, string>>)[kind] ?? others[kind] ?? kind.replaceAll('_', ' ')
}
