import type { BriefSection } from '../task/task.ts'

/** What people call each section; the first is its title. */
const names: Readonly<Record<BriefSection, readonly string[]>> = {
  goal: ['Goal', 'Goals', 'The goal', 'Objective', 'Objectives', 'Purpose', 'Outcome', 'Goal of the task', 'Task goal'],
  definitionOfDone: [
    ...['Definition of done', 'DoD', 'Done', 'Done means', 'What done looks like', 'What done means', 'Finish line'],
    ...[
      'Done when',
      'It is done when',
      'Finished when',
      'Definition of complete',
      'Acceptance criteria',
      'Done criteria',
    ],
  ],
  inputs: [
    ...['Inputs and links', 'Inputs', 'Input', 'Links', 'Inputs/links', 'Inputs links', 'Sources', 'Source material'],
    ...['Links and inputs', 'Inputs with links', 'Where the inputs are', 'Input and links', 'Materials', 'Resources'],
  ],
  tools: [
    'Tools',
    'Tool',
    'Systems',
    'Software',
    'Tools and systems',
    'Tools used',
    'Tools and access',
    'Systems and tools',
    'Tools and logins',
    'Apps',
  ],
  constraints: [
    ...[
      'Constraints',
      'Constraint',
      'Limits',
      'Boundaries',
      'Rules',
      'Do not',
      'Must not',
      'What not to do',
      'Guardrails',
    ],
    ...[
      'What you may not do',
      'What the assistant may not do',
      'What the assistant may not change or approve',
      'Restrictions',
      'Limitations',
      'Off limits',
      'What you may not change or approve',
    ],
  ],
  examples: [
    'Examples',
    'Example',
    'Samples',
    'Good and bad examples',
    'Examples good and bad',
    'Sample outputs',
    'Sample work',
    'Good and bad',
    'Examples two good one bad',
    'Two good examples and one bad',
  ],
  deadline: [
    ...[
      'Deadline',
      'Deadlines',
      'Due',
      'Due date',
      'Due time',
      'When',
      'When it is due',
      'Timing',
      'Deadline and hand-off',
    ],
    ...[
      'Deadline and handoff',
      'Due by',
      'Deadline and hand off',
      'Due and hand-off',
      'Deadline and time zone',
      'Turnaround',
      'Deadline and delivery',
      'When its due',
      'When is it due',
    ],
  ],
  escalationRules: [
    ...[
      'Escalation rules',
      'Escalation',
      'Escalations',
      'Escalation rule',
      'When to escalate',
      'Escalate',
      'What to flag',
      'Flags',
    ],
    ...[
      'Escalation path',
      'Escalation and owner',
      'Escalation rules and owner',
      'Escalation owner',
      'Who to ask',
      'Who decides',
      'What to escalate',
      'Red flags',
      'Flag at once',
    ],
  ],
  trigger: [
    ...[
      'Trigger',
      'Triggers',
      'Start',
      'Starts when',
      'What starts it',
      'When it starts',
      'What starts it and where it arrives',
    ],
    ...[
      'Trigger and intake',
      'Intake',
      'How it arrives',
      'Starting point',
      'What triggers it',
      'Trigger event',
      'How it starts',
      'Kicks off when',
      'What kicks it off',
    ],
  ],
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z]+/g, ' ')
    .trim()

const sections = new Map(
  Object.entries(names).flatMap(([section, called]) =>
    [section.toLowerCase(), ...called.map(plain)].map((name) => [name, section as BriefSection]),
  ),
)

/** The section that a heading or a key names, whatever its case, numbering, marks and remarks in parentheses. */
export function sectionCalled(heading: string): BriefSection | undefined {
  const bare = plain(
    heading.replace(/\([^)]*\)/g, ' ').replace(/^\W*(?:section|part|step)?\s*(?:\d+|[ivx]+(?=[.)]))[.):]?\s/i, ' '),
  )
  return (
    sections.get(bare) ??
    sections.get(bare.replace(/^(?:the|our|task|brief) /, '')) ??
    sections.get(bare.replaceAll(' ', ''))
  )
}

export const titleOf = (section: BriefSection): string => names[section][0] as string
