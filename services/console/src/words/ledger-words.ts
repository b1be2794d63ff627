/** What happened to something, after its name: "Maya Torres: reverse-shadow began". */
const happenings: Readonly<Record<string, string>> = {
  shadow_started: 'shadow began',
  reverse_shadow_started: 'reverse-shadow began',
  promoted: 'became independent',
  demoted: 'taken back to reverse-shadow',
  sop_published: 'SOP published',
  brief_published: 'brief published',
  published: 'answer published',
  passed: 'passed',
  fixed_and_accepted: 'fixed and accepted',
  rework: 'rework',
  critical: 'critical',
  rejected: 'rejected',
  access_granted: 'access granted',
  intake_agreed: 'intake agreed',
  baseline_recorded: 'baseline captured',
  ways_described: 'terms written down',
}

const nouns: Readonly<Record<string, string>> = {
  work_item: 'Work item',
  daily_update: 'Daily update',
  weekly_review: 'Weekly review',
  access_checklist: 'Access checklist',
}

/** An event that this page does not know yet is still shown, by its own name. */
export function happeningText(what: string): string {
  return happenings[what] ?? what.replaceAll('_', ' ')
}

/** What kind of thing it is, as a word that begins a line. */
export function nounText(noun: string): string {
  const known = nouns[noun] ?? noun.replaceAll('_', ' ')
  return known.charAt(0).toUpperCase() + known.slice(1)
}

const weekNumber = /^(\d{4})-W0?(\d+)$/

/** "2026-W48" as people say it. */
export function weekText(week: string): string {
  const [, year, number] = weekNumber.exec(week) ?? []
  return year === undefined ? week : `week ${number} of ${year}`
}
