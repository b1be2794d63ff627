import { expect, it } from 'vitest'
import { type CauseAbout, isMoot } from './is-moot.ts'

const covered = (state: string) => ({ state, isCovered: true })
const ofItem = (cause: CauseAbout, state: string, isCovered = true) => isMoot(cause, 'work_item', { state, isCovered })

it('a cause is over with what it was about: with the item, its cover, its block, its beginning or its review', () => {
  expect(ofItem({ kind: 'person' }, 'cancelled')).toBe(true)
  expect(ofItem({ kind: 'breach', key: 'breach:turnaround' }, 'delivered')).toBe(true)
  expect(ofItem({ kind: 'no_cover' }, 'open', false)).toBe(false)
  expect(ofItem({ kind: 'no_cover' }, 'open')).toBe(true)
  expect(ofItem({ kind: 'blocked_too_long' }, 'blocked')).toBe(false)
  expect(ofItem({ kind: 'blocked_too_long' }, 'in_progress')).toBe(true)
  expect(ofItem({ kind: 'breach', key: 'breach:response' }, 'reopened')).toBe(false)
  expect(ofItem({ kind: 'breach', key: 'breach:response' }, 'in_progress')).toBe(true)
  expect(ofItem({ kind: 'breach', key: 'breach:turnaround' }, 'in_progress')).toBe(false)
  expect(isMoot({ kind: 'overdue_review' }, 'review', covered('claimed'))).toBe(false)
  expect(isMoot({ kind: 'overdue_review' }, 'review', covered('passed'))).toBe(true)
})

it('what somebody is to decide outlives the delivery of the work', () => {
  for (const kind of ['critical_verdict', 'brief_rule', 'person'] as const)
    expect(ofItem({ kind }, 'delivered')).toBe(false)
  expect(isMoot({ kind: 'lapsed_grant' }, 'grant', covered(''))).toBe(false)
})
