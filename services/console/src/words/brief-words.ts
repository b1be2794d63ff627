import type { BriefSection } from '@understudy/domain/task/task'

export const sectionWords: Readonly<Record<BriefSection, string>> = {
  goal: 'Goal',
  definitionOfDone: 'Definition of done',
  inputs: 'Inputs and links',
  tools: 'Tools',
  constraints: 'Constraints',
  examples: 'Examples',
  deadline: 'Deadline',
  escalationRules: 'Escalation rules',
  trigger: 'Trigger',
}
