import type { AccessFinding, AccessRegister } from '@understudy/contract/http/access'
import type { Rollout } from '@understudy/contract/http/rollout'
import type { RoiAnswer } from '@understudy/contract/http/saved-time'
import type { Scorecard } from '@understudy/contract/http/scorecard'
import type { Task } from '@understudy/contract/http/tasks'
import type { ClientPart } from '../clients/parts-of.ts'

export const partWords: Readonly<Record<ClientPart, string>> = {
  waiting: 'Waiting for you',
  tasks: 'Tasks',
  setup: 'Set-up',
  ways: 'Ways of working',
  access: 'Access',
  rollout: 'Rollout plan',
  scorecard: 'Scorecard',
  roi: 'ROI',
  weekly: 'Weekly review',
  faq: 'FAQ',
}

export const riskWords: Readonly<Record<Task['risk'], string>> = { low: 'Low', elevated: 'Elevated', high: 'High' }

export const systemWords: Readonly<Record<AccessRegister['systems'][number]['kind'], string>> = {
  record_system: 'Record system',
  sheet: 'Spreadsheet',
  phone_system: 'Phone system',
  mailbox: 'Mailbox',
  messaging: 'Messaging',
  document_store: 'Document store',
  portal: 'Portal',
  other: 'Other',
}

export const findingWords: Readonly<Record<AccessFinding['severity'], string>> = {
  high: 'Fix now',
  normal: 'Fix soon',
  low: 'For information',
}

export const phaseWords: Readonly<Record<Rollout['items'][number]['phase'], string>> = {
  week_1: 'Week 1',
  week_2: 'Week 2',
  first_30_days: 'First 30 days',
}

export const answerWords: Readonly<Record<Scorecard['items'][number]['answer'], string>> = {
  yes: 'Yes',
  no: 'No',
  not_yet: 'Not yet',
}

export const sourceWords: Readonly<Record<RoiAnswer['inputs']['hours']['source'], string>> = {
  kept: 'Saved',
  asked: 'What-if',
  missing: 'Not set',
}
