/** What happened to something, after its name: "Maya Torres: reverse-shadow began". */
const happenings: Readonly<Record<string, string>> = {
  shadow_started: 'shadow started',
  reverse_shadow_started: 'reverse-shadow started',
  promoted: 'became independent',
  demoted: 'moved back to reverse-shadow',
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
  baseline_recorded: 'baseline recorded',
  ways_described: 'terms recorded',
  clocks_settled: 'deadlines checked',
  left_uncovered: 'no assistant found',
  step_ticked: 'step ticked',
  step_unticked: 'step unticked',
  verdict_turned: 'verdict changed to passed',
  risk_noted: 'risk updated',
  look_asked: 'cause check requested',
  cause_joined: 'cause added',
  cause_ended: 'cause ended',
  feeds_due: 'holiday calendars due',
  due_feed_made: 'calendar address created',
  due_feed_revoked: 'calendar address revoked',
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

/** The parts of the engine that act by themselves, as whoever did something. */
const parts: Readonly<Record<string, string>> = {
  timers: 'the timers',
  quality: 'the quality plan',
  cadences: 'the cadences',
  feeds: 'the holiday feeds',
  inbound: 'work that came in by an endpoint',
  intake: 'the intake',
  access: 'the access reviews',
  audit: 'the audit draws',
  delivery: 'the delivery of messages',
  erasure: 'the erasure',
  escalation: 'the escalations',
  installation: 'the installation',
  machine: 'somebody at the machine',
  lifecycle: 'the engine, following up',
  promises: 'the promises',
  replay: 'the replay',
  rework: 'the rework rules',
  rhythm: 'the daily and weekly rhythm',
  simulation: 'the simulation',
}

/** Who did it: a member by name, a part of the engine by what it does. */
export function actorText(actor: string, nameOf: (memberId: string) => string): string {
  const [kind, who = ''] = actor.split(':')
  if (kind === 'member') return nameOf(who)
  return parts[who] ?? `the engine (${who.replaceAll('_', ' ')})`
}

/** An event of the ledger as a sentence: "Work item: clocks looked at". */
export function eventText(type: string): string {
  const [noun = '', what = ''] = type.split('.')
  return `${nounText(noun)}: ${happeningText(what)}`
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
