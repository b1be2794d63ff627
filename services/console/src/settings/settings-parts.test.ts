import { expect, test } from 'vitest'
import { settingsPartsOf } from './settings-parts.ts'

test('only an owner is shown the audit log, and only an operator of the installation its queues', () => {
  const has = (role: 'owner' | 'ops_lead', operator: 'no' | 'yes') => {
    const parts = settingsPartsOf({ roles: [role], operator })
    return [parts.includes('members'), parts.includes('audit'), parts.includes('queues')]
  }
  expect(has('owner', 'no')).toEqual([true, true, false])
  expect(has('ops_lead', 'no')).toEqual([true, false, false])
  expect(has('ops_lead', 'yes')).toEqual([true, false, true])
})
