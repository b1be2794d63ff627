import type { Fit } from '@understudy/contract/http/fit'
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
  none: 'Nobody to hand it to',
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
  landed: 'Landed',
  dismissed: 'Dismissed',
}

export const becauseWords: Readonly<Record<ProcessFix['because'], string>> = {
  often: 'It came back again and again',
  across_assistants: 'It came back with more than one assistant',
  asked_again: 'The same was asked again and again',
}

export const causeWords: Readonly<Record<ProcessFix['evidence'][number]['cause'], string>> = {
  assistant: 'the assistant',
  brief: 'the brief',
  sop: 'the SOP',
  client: 'the client',
  tool: 'a tool',
}

export const changedWords: Readonly<Record<NonNullable<ProcessFix['changed']>['kind'], string>> = {
  brief: 'The brief',
  sop: 'The SOP',
  faq: 'The FAQ',
  access: 'An access',
  training: 'The training',
}

export const placeWords: Readonly<Record<'inside' | 'around' | 'office', string>> = {
  inside: 'Inside the visit',
  around: 'Around the visit',
  office: 'In the office',
}
