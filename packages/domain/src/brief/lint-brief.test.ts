import { describe, expect, it } from 'vitest'
import { starterBrief } from '../catalogue/starter-brief.ts'
import { type BriefSection, briefSections } from '../task/task.ts'
import { type BriefRule, briefRules } from './finding.ts'
import { lintBrief, lintSection } from './lint-brief.ts'

const rulesOf = (section: BriefSection, text: string) => lintSection(section, text).map(({ rule }) => rule)

const plain =
  'Update the referral tracker by 3 p.m. America/Chicago, flag missing insurance information, escalate urgent specialist requests to Dana'

describe('The brief linter', () => {
  it.each(briefSections)('lets "Help with referrals" pass in no section: %s', (section) => {
    expect(lintSection(section, 'Help with referrals').some(({ severity }) => severity === 'error')).toBe(true)
  })

  it.each(['goal', 'definitionOfDone', 'deadline', 'escalationRules', 'trigger'] as const)(
    'lets a sentence with object, finish line and owner pass as %s',
    (section) => {
      expect(rulesOf(section, plain)).toEqual([])
    },
  )

  it('finds nothing in the brief to start from', () => {
    expect(lintBrief(starterBrief)).toEqual([])
  })

  it('names every section that a brief lacks', () => {
    expect(lintBrief({}).map(({ rule, section }) => [rule, section])).toEqual(
      briefSections.map((section) => ['section-missing', section]),
    )
  })

  it('says which words it objects to, and where they stand', () => {
    const [finding] = lintSection('goal', 'Every call is logged by noon. Handle the rest.')
    expect(finding).toMatchObject({ rule: 'vague-ask', words: 'Handle', at: 30 })
  })
})

type Sample = readonly [rule: Exclude<BriefRule, 'section-missing'>, section: BriefSection, bad: string, good: string]

const samples: readonly Sample[] = [
  ['section-empty', 'tools', '  ', 'Excel'],
  ['section-placeholder', 'goal', 'To be decided', 'Every referral has a status within one day.'],
  ['section-placeholder', 'inputs', 'https://files.example and [insert link]', 'https://files.example'],
  ['section-placeholder', 'constraints', 'N/A', 'Do not write "TBD" into the status column.'],
  ['section-thin', 'trigger', 'Fax', 'A new fax'],
  ['vague-ask', 'goal', 'Handle referrals', 'Handle referral faxes so that every one is filed the same day'],
  ['vague-ask', 'tools', 'Excel, Outlook, etc.', 'Excel, Outlook'],
  ['vague-ask', 'definitionOfDone', 'Rows saved ASAP', 'Rows saved ASAP, at the latest by 3 p.m. CT'],
  ['vague-ask', 'constraints', 'Use your best judgment.', 'Do not use your own judgment about codes.'],
  ['vague-ask', 'trigger', 'Mail, as needed', 'Mail with the tag "as needed"'],
  [
    'vague-ask',
    'escalationRules',
    'Handle complaints with Dana',
    'Dana handles complaints; do not handle them yourself',
  ],
  ['done-without-format', 'definitionOfDone', 'All calls are made by 5 p.m.', 'All calls are logged by 5 p.m.'],
  ['done-without-deadline', 'definitionOfDone', 'The row is saved', 'The row is saved within two business hours'],
  ['deadline-without-time', 'deadline', 'Fridays, Central time', 'Fridays 1400 hrs, Central time'],
  ['deadline-without-zone', 'deadline', '15:00, as a PDF', '15:00 CT, as a PDF'],
  ['deadline-without-zone', 'deadline', '3 p.m. local time', '3 p.m. Chicago time'],
  ['deadline-without-zone', 'deadline', '3 p.m., before the CT scan list', '3 p.m. Central'],
  ['deadline-without-hand-off', 'deadline', '3 p.m. Central', '3 p.m. Central, as a saved row'],
  ['escalation-without-owner', 'escalationRules', 'Tell somebody in the office', 'Tell the office manager'],
  ['escalation-without-owner', 'escalationRules', 'Urgent ones go to the team', 'Urgent ones go to Dana'],
  [
    'escalation-without-owner',
    'escalationRules',
    '- Late: escalate\n- Lost: tell Dana',
    '- Late: tell Jo\n- Lost: tell Dana',
  ],
  ['examples-missing', 'examples', 'Good: row 1. Good: row 2.', 'Good: row 1. Good: row 2. Bad: row 3.'],
  ['examples-too-few', 'examples', 'Good: row 1. Bad: row 3.', 'Two good: row 1 and row 2. Bad: row 3.'],
  ['input-without-link', 'inputs', 'The tracker', 'The tracker, sheets.example.com/referrals'],
  ['constraint-without-limit', 'constraints', 'HIPAA training', 'Read only; nothing is deleted'],
  ['secret', 'tools', 'Fax portal, password: Spring2024!', 'Fax portal, password: in the vault'],
  ['patient-data', 'examples', 'Good: Jane Miller, DOB 03/14/1962', 'Good: date of birth checked, 03/14/2026'],
]

describe('A rule of the linter', () => {
  it.each(samples)('%s, in %s: objects to %j and not to %j', (rule, section, bad, good) => {
    expect(rulesOf(section, bad)).toContain(rule)
    expect(rulesOf(section, good)).not.toContain(rule)
  })

  it('has a sample of its own', () => {
    const sampled = new Set<string>(samples.map(([rule]) => rule))
    expect(Object.keys(briefRules).filter((rule) => !sampled.has(rule))).toEqual(['section-missing'])
  })
})
