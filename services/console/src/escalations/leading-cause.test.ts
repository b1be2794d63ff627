import type { Escalation } from '@understudy/contract/http/escalations'
import { expect, test } from 'vitest'
import { leadingCause } from './leading-cause.ts'

const since = '2026-06-01T09:00:00.000Z'
const cause = (says: string, severity: Escalation['severity'], endedAt: string | null = null) =>
  ({ key: says, kind: 'person', says, severity, since, endedAt, note: null }) as const

test('the gravest reason that still holds stands for an escalation', () => {
  const causes = [cause('low', 'low'), cause('over', 'critical', since), cause('high', 'high')]
  expect(leadingCause({ causes }).says).toBe('high')
})

test('where no reason holds any more the gravest of them all does, and where the viewer may know none it says so', () => {
  expect(leadingCause({ causes: [cause('low', 'low', since), cause('worst', 'critical', since)] }).says).toBe('worst')
  expect(leadingCause({ causes: [] }).says).toBe('Decision needed')
})
