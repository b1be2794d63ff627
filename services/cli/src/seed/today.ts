import type { Days } from './calendars.ts'
import type { ItemLife, ItemLives } from './item-life.ts'

/** An item of today, in minutes of the client's opening hours before now. */
type Recent = Omit<ItemLife, 'madeAt' | 'startedAt' | 'submittedAt' | 'judged'> & {
  readonly made: number
  readonly started?: number
  readonly submitted?: number
}

function recent(lives: ItemLives, days: Days) {
  return ({ made, started, submitted, ...life }: Recent): string =>
    lives.play({
      ...life,
      madeAt: days.ago(made),
      ...(started !== undefined && { startedAt: days.ago(started) }),
      ...(submitted !== undefined && { submittedAt: days.ago(submitted) }),
    })
}

/** What the clinic has on the board now. Promised there: begun within 2 hours, delivered within 8, reviewed within 4. */
export function clinicToday(lives: ItemLives, days: Days): void {
  const play = recent(lives, days)
  const referrals = { task: 'referrals', who: 'maya' } as const
  const priorAuth = { task: 'priorAuth', who: 'priya' } as const
  play({ ...referrals, title: 'Referral 5179, neurology', made: 500, started: 470, ticked: 2 })
  play({ ...referrals, title: 'Referral 5183, cardiology', priority: 'urgent', made: 442, started: 430, ticked: 2 })
  const waiting = play({ ...referrals, title: 'Referral 5185, orthopaedics', made: 300, started: 280, ticked: 1 })
  lives.block(
    waiting,
    'maya',
    days.ago(130),
    'third_party',
    'The specialist’s office has not confirmed that it has the fax',
  )
  play({ ...referrals, title: 'Referral 5188, dermatology', made: 95 })
  play({ ...priorAuth, title: 'Prior authorisation 2291', made: 310, started: 290, submitted: 150 })
  const back = play({ ...priorAuth, title: 'Prior authorisation 2289', made: 420, started: 400, submitted: 330 })
  sendBack(lives, days, back)
  const asked = play({ ...priorAuth, title: 'Prior authorisation 2294', made: 240, started: 215, ticked: 1 })
  lives.block(asked, 'priya', days.ago(75), 'client', 'Two plans are on file: which of them is current?')
  play({
    task: 'appointments',
    who: 'sofia',
    title: 'Confirmations of the next working day',
    made: 365,
    started: 345,
    ticked: 1,
  })
  play({ task: 'insurance', who: 'priya', title: 'Cover check, visits of next week', made: 118, by: 'nobody' })
  const scribe = { task: 'visitNotes', who: 'nadia', by: 'lead' } as const
  play({ ...scribe, title: 'Draft note, visit 1043', priority: 'high', made: 405, started: 395, ticked: 2 })
}

function sendBack(lives: ItemLives, days: Days, workItemId: string): void {
  lives.judge(workItemId, {
    claimedAt: days.ago(110),
    at: days.ago(95),
    verdict: 'rework',
    theme: 'missing document',
    comment: 'The sleep study is on the checklist and not in the folder',
  })
}

/** What the studio has on the board now. Promised there, round the clock: begun within 4 hours, delivered within 24. */
export function studioToday(lives: ItemLives, days: Days): void {
  const play = recent(lives, days)
  const dayMinutes = 24 * 60
  const crm = { task: 'crm', who: 'ana' } as const
  const inbox = { task: 'inbox', who: 'lucas' } as const
  const reports = { task: 'reports', who: 'dana', by: 'lead' } as const
  play({ ...crm, title: 'Contact after the site visit, Alder Street', made: dayMinutes - 4, started: 1_300, ticked: 2 })
  play({
    ...crm,
    title: 'Contact after the tender talk, town library',
    made: dayMinutes - 170,
    started: 900,
    ticked: 1,
  })
  play({ ...inbox, title: 'Inbox, second round', made: 228 })
  const triaged = play({ ...inbox, title: 'Inbox, first round', made: 700, started: 660, submitted: 600 })
  lives.judge(triaged, { claimedAt: days.ago(45), verdict: 'passed' })
  play({
    ...reports,
    title: 'Tender report, town library',
    priority: 'high',
    made: dayMinutes - 55,
    started: 800,
    ticked: 1,
  })
  const stuck = play({ ...reports, title: 'Monthly report, harbour warehouse', made: 900, started: 840 })
  lives.block(stuck, 'dana', days.ago(500), 'agency', 'The style guide of the new series is not decided')
}
