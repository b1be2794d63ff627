import type { Fit } from '@understudy/contract/http/fit'
import type { Member } from '@understudy/contract/http/members'
import type { ProcessFix } from '@understudy/contract/http/rework'
import type { SupportRole } from '@understudy/domain/member/member'
import type { Weekday } from '@understudy/domain/sla/local-time'

export const supportRoleWords: Readonly<Record<SupportRole, string>> = {
  general_va: 'General VA',
  medical_va: 'Medical VA',
  scribe: 'Scribe',
  medical_assistant: 'Medical assistant',
  executive_assistant: 'Executive assistant',
  receptionist: 'Receptionist',
  billing: 'Billing',
}

export const fitRoleWords: Readonly<Record<Fit['tasks'][number]['role'], string>> = {
  scribe: 'Scribe',
  medical_assistant: 'Medical assistant',
  medical_va: 'Medical VA',
  general_va: 'General VA',
  none: 'Do not hand over',
}

/** Why somebody takes work over, as short as a cell of a table. */
export const routeWords: Readonly<Record<string, string>> = {
  named: 'Assigned by name',
  primary: 'Primary',
  demonstrator: 'Demonstrator of the primary',
  independent_backup: 'Backup, independent',
  pool: 'Member of the pool',
  reverse_shadow_backup: 'Backup, fully reviewed',
  returned: 'Returns to whoever had it',
}

/** How somebody is engaged, and for what their cost is. */
export const engagementWords: Readonly<Record<NonNullable<Member['profile']['engagement']>, string>> = {
  hourly: 'Hourly',
  monthly: 'Monthly',
  project: 'By project',
}

export const costWords: Readonly<Record<keyof typeof engagementWords, (cost: string) => string>> = {
  hourly: (cost) => `${cost} per hour`,
  monthly: (cost) => `${cost} per month`,
  project: (cost) => `${cost} per project`,
}

export const staffingWords = { dedicated: 'dedicated', pooled: 'pooled' } as const

export const weekdayWords: Readonly<Record<Weekday, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
}

export const fixStateWords: Readonly<Record<ProcessFix['state'], string>> = {
  open: 'Open',
  landed: 'In effect',
  dismissed: 'Closed without a change',
}

export const becauseWords: Readonly<Record<ProcessFix['because'], string>> = {
  often: 'Repeated rework',
  across_assistants: 'Rework with more than one assistant',
  asked_again: 'Same question asked repeatedly',
}

export const changedWords: Readonly<Record<NonNullable<ProcessFix['changed']>['kind'], string>> = {
  brief: 'The brief',
  sop: 'The SOP',
  faq: 'The FAQ',
  access: 'Access',
  training: 'Training',
}

export const placeWords: Readonly<Record<'inside' | 'around' | 'office', string>> = {
  inside: 'Inside the visit',
  around: 'Around the visit',
  office: 'In the office',
}
