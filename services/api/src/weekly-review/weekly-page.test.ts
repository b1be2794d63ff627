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
  const one = weeklyPage(week(1), false)
  expect(one).toContain('1 question open; 1 asked')
  expect(one).toContain('1 first submission reviewed')
  expect(one).toContain('1 delivered')
  const two = weeklyPage(week(2), false)
  expect(two).toContain('2 questions open')
  expect(two).toContain('2 first submissions reviewed')
  expect(two).toContain('2 delivered')
  expect(weeklyPage(week(0), false)).toContain('0 questions open')
})

test('days and times of the printed week are the client’s, in words', () => {
  const change = {
    at: '2026-11-29T04:30:00.000Z',
    taskId: null,
    taskName: null,
    what: 'Opening hours changed (version 2)',
  }
  const page = weeklyPage({ ...week(1), processChanges: [change] }, false)
  expect(page).toContain('Nov 23, 2026 to Nov 29, 2026 (America/Chicago). Draft, as of Nov 29, 2026, 4:00')
  expect(page).toContain('Nov 28, 2026: Opening hours changed (version 2)')
  expect(page).not.toMatch(/>[^<]*\d{4}-\d{2}-\d{2}/)
})

test('a client’s contact, who is not told how the agency goes about the work, is not told that nothing of it changed', () => {
  const none = '<h2>Process changes</h2><p>None.</p>'
  expect(weeklyPage(week(1), false)).toContain(none)
  expect(weeklyPage(week(1), true)).not.toContain(none)
  expect(weeklyPage(week(1), true)).toContain('No changes in the week to your briefs')
  expect(weeklyPage(week(1), true)).toContain('<h2>Actions</h2><p>No actions for you.</p>')
  expect(weeklyPage(week(1), true)).not.toContain('Ready for independence')
})
