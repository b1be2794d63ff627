import type { SopStep } from '../task/task.ts'

const step = (kind: SopStep['kind'], text: string, required = true): SopStep => ({ kind, text, required })

/** The SOP for intake and follow-up work that the catalogue ships with (domain, section 4). */
export const starterSop: readonly SopStep[] = [
  step('do', 'Open the queue'),
  step('check', 'Match identifier and required documents'),
  step('check', 'Look for missing non-clinical information'),
  step('record', 'Bring the tracker up to date'),
  step('do', 'Route the item to its folder or queue'),
  step('do', 'Send the approved template where follow-up is due', false),
  step('do', 'Tag urgent items by the naming convention', false),
  step('record', 'Log what is unresolved for escalation', false),
  step('check', 'Confirm completion'),
  step('escalate', 'Tell the owner only where an escalation rule is met', false),
]
