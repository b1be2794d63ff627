import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { assignedAtOnce } from './assigned-at-once.ts'

const [named, nobodys] = [randomUUID(), randomUUID()] as const
const agencyId = randomUUID()
const sighting = (position: number, streamId: string, type: string) => ({
  ...{ position, agencyId, streamType: 'work_item', streamId, type },
})
const made = [sighting(1, named, 'work_item.made'), sighting(3, nobodys, 'work_item.made')] as const
const assigned = sighting(2, named, 'work_item.assigned')

test('Nobody has to be found for an item that was made for somebody; for one that was made for nobody, somebody has', () => {
  const isSent = assignedAtOnce([...made, assigned])
  expect(made.map((event) => isSent('lifecycle', event))).toEqual([false, true])
})

test('Where a page ends between the making and the assignment, routing is asked', () => {
  expect(assignedAtOnce(made)('lifecycle', made[0])).toBe(true)
})

test('Whoever else follows items hears of every one', () => {
  const isSent = assignedAtOnce([...made, assigned])
  expect([...made, assigned].map((event) => isSent('measures', event))).toEqual([true, true, true])
  expect(isSent('lifecycle', { ...made[0], type: 'work_item.reopened' })).toBe(true)
})
