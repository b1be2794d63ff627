import { partWords } from './client-words.ts'
import { frameTexts } from './frame-texts.ts'
import { inboxTexts } from './inbox-texts.ts'
import { pageWords, paletteWords } from './page-words.ts'
import { registerWords } from './set-up-words.ts'
import { settingsPartWords } from './settings-words.ts'

/** What people call a place otherwise, by its own name: the palette finds it by these words too. */
export const otherNames: Readonly<Record<string, string>> = {
  [pageWords.work]: 'my tasks to do hand in daily update blocked ask a question questions',
  [pageWords.board]: 'work items deadlines list overview home',
  [pageWords.escalations]: 'alerts incidents problems',
  [pageWords.reviews]: 'quality QA verdict claim calibration dispute',
  [pageWords.delegations]: 'hand-over handover independence stages promotion shadow gates',
  [pageWords.clients]: 'customers practices',
  [pageWords.people]: 'assistants staff team absence absences away holiday time off leave capacity load',
  [pageWords.fixes]: 'root causes improvements recurring rework corrective action',
  [pageWords.insight]: 'charts reports figures analytics statistics export CSV',
  [pageWords.settings]: 'configuration administration',
  [pageWords.inbox]: 'notifications messages',
  [inboxTexts.howIAmTold]: 'notifications preferences quiet hours e-mail email',
  [settingsPartWords.calendars]: 'holiday holidays time zone timezone opening hours business hours closed days',
  [settingsPartWords.policies]: 'policy SLA service level promises targets',
  [settingsPartWords.ladders]: 'escalation policy on call on duty rota roster shift who is told',
  [settingsPartWords.plans]: 'plan standard light strict stages evidence threshold promotion',
  [settingsPartWords.rules]: 'limits defaults',
  [settingsPartWords.types]: 'task types kinds of task custom type',
  [settingsPartWords.channels]: 'notifications e-mail email Slack Teams chat integrations what was sent delivery',
  [settingsPartWords.members]: 'invite invitation users accounts roles people add somebody',
  [settingsPartWords.keys]: 'API key token scribe credentials',
  [settingsPartWords.audit]: 'ledger history proof verify',
  [settingsPartWords.queues]: 'jobs workers failed',
  [partWords.tasks]: 'brief briefs rubric SOP SOPs standard operating procedure make work item new work item delegate',
  [partWords.setup]: 'time zone timezone opening hours holiday contacts onboarding first steps',
  [partWords.ways]: 'preferences tone approved words how they work',
  [partWords.access]: 'access register logins systems permissions credentials sheets',
  [partWords.rollout]: 'first 30 days phases',
  [partWords.scorecard]: 'SLA service level report attainment',
  [partWords.roi]: 'return saved time value hours saved',
  [partWords.weekly]: 'weekly report meeting actions print',
  [partWords.faq]: 'questions answers',
  [frameTexts.mySecurity]: 'password passkey second factor two-factor 2FA authenticator sessions account',
  [registerWords.title]: 'add a client new client',
}

/** The same of everything that is of one kind. */
export const otherNamesOfKind: Readonly<Record<string, string>> = {
  [frameTexts.task]: 'brief rubric SOP make work item new work item tracker',
  [paletteWords.person]: 'absence away holiday time off load',
  [settingsPartWords.rules]: pageWords.settings,
  [settingsPartWords.channels]: pageWords.settings,
  [settingsPartWords.ladders]: pageWords.settings,
}
