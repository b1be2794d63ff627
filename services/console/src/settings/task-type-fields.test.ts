import type { TaskType } from '@understudy/contract/http/catalogue'
import { expect, test } from 'vitest'
import { initialOf } from '../forms/form-field.ts'
import { givenOf } from '../forms/given.ts'
import { isPromised, taskTypeFields, taskTypeOf } from './task-type-fields.ts'

const sop = [
  { id: 'look', text: 'Look at it', required: true, evidence: { kind: 'none' } },
] as unknown as TaskType['sop']
const scans: TaskType = {
  ...{ id: 'scans', name: 'Scans', clinical: true, risk: 'elevated', flow: 'records', usualMinutes: 20, version: 2 },
  ...{ turnaround: { kind: 'business_days', days: 2 }, sop },
}
const untouched = (type: TaskType | undefined) =>
  Object.fromEntries(taskTypeFields(type).map((field) => [field.name, initialOf(field)]))

test('the next version of a kind of work begins as the last one, with its steps, and what is clinical stays it', () => {
  const { id: _, version: __, ...same } = scans
  expect(taskTypeOf(givenOf(untouched(scans)), scans)).toEqual(same)
  expect(taskTypeFields(scans).map(({ name }) => name)).not.toContain('name')
})

test('a new one has a name and promises some time', () => {
  const filled = { ...untouched(undefined), name: 'Scans', clinical: true }
  expect(taskTypeOf(givenOf(filled), undefined)).toEqual({
    ...{ name: 'Scans', clinical: true, risk: 'low', flow: 'own', usualMinutes: 15, sop: [] },
    turnaround: { kind: 'business', ms: 28_800_000 },
  })
  expect(isPromised(givenOf(filled), undefined)).toBe(true)
  expect(isPromised(givenOf({ ...filled, 'turnaround.amount': '' }), undefined)).toBe(false)
})
