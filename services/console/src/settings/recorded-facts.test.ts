import { expect, test } from 'vitest'
import { recordedFacts } from './recorded-facts.ts'

const maya = '0190a000-0000-7000-8000-000000000001'
const words = {
  nameOf: (id: string) => (id === maya ? 'Maya Torres' : undefined),
  instant: (at: number) => new Date(at).toISOString(),
}

test('instants are told as dates, members by name, and words of the machine as words', () => {
  const name = { $personal: maya, text: 'Maya Torres' }
  expect(recordedFacts({ name }, words)).toEqual([{ name: 'Name', value: 'Maya Torres' }])
  const body = { assistantId: maya, dueAt: 1_795_000_000_000, waitsFor: 'third_party', regulated: false, step: 3 }
  expect(recordedFacts(body, words)).toEqual([
    { name: 'Assistant', value: 'Maya Torres' },
    { name: 'Due at', value: '2026-11-18T11:06:40.000Z' },
    { name: 'Waits for', value: 'third party' },
    { name: 'Regulated', value: 'no' },
    { name: 'Step', value: '3' },
  ])
})

test('ids of nothing that has a name, empty fields and what lies deep are left to what was recorded', () => {
  const other = '0190a000-0000-7000-8000-000000000002'
  expect(recordedFacts({ root: `work_item:${other}`, by: `member:${maya}` }, words)).toEqual([
    { name: 'By', value: 'Maya Torres' },
  ])
  expect(recordedFacts({ itemId: other, note: '', nothing: null, a: { b: { c: { d: 1 } } } }, words)).toEqual([])
  expect(recordedFacts({ policy: { warnAt: 1_795_000_000_000 }, roles: ['ops_lead', 'reviewer'] }, words)).toEqual([
    { name: 'Policy, warn at', value: '2026-11-18T11:06:40.000Z' },
    { name: 'Roles', value: 'ops lead, reviewer' },
  ])
})
