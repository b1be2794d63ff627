import type { WeeklyDraft } from '@understudy/contract/http/rhythm'
import { expect, test } from 'vitest'
import { weeklyPage } from './weekly-page.ts'

const week = (count: number): WeeklyDraft => ({
  ...{ clientId: 'c', clientName: 'Harbor', week: '2026-W48', from: '2026-11-23', until: '2026-11-29' },
  ...{ zone: 'America/Chicago', asOf: '2026-11-29T10:00:00.000Z', review: null },
  backlog: { atStart: 0, open: count, made: count, delivered: count, blocked: 0, late: 0, oldest: null },
  errors: { reviewed: count, passed: count, rework: 0, critical: 0, themes: [] },
  ahead: { until: '2026-12-13', absences: [], holidays: [], expiringAccess: [] },
  questions: { open: count, asked: count, answered: 0 },
  ...{ processChanges: [], readyToTransfer: [], actions: [] },
})

test('the printed week says one question as one, and several as several', () => {
  const one = weeklyPage(week(1))
  expect(one).toContain('1 question open; 1 asked')
  expect(one).toContain('1 first submission reviewed')
  expect(one).toContain('1 was delivered')
  const two = weeklyPage(week(2))
  expect(two).toContain('2 questions open')
  expect(two).toContain('2 first submissions reviewed')
  expect(two).toContain('2 were delivered')
  expect(weeklyPage(week(0))).toContain('0 questions open')
})
