import { causeKinds } from '@understudy/domain/escalation/causes'
import { expect, test } from 'vitest'
import { causeGroupsOf } from './cause-groups.ts'

const causesOf = (...roles: Parameters<typeof causeGroupsOf>[0]['roles']) =>
  causeGroupsOf({ roles }).flatMap(({ causes }) => causes)

test('whoever runs the agency chooses among every cause there is, each in one group', () => {
  expect(causesOf('ops_lead').toSorted()).toEqual(causeKinds.toSorted())
})

test('an assistant and a contact of a client choose among what concerns them alone', () => {
  expect(causesOf('assistant')).toContain('high_risk')
  expect(causesOf('assistant')).not.toContain('coaching')
  expect(causesOf('client_contact')).toContain('overdue_answer')
  expect(causesOf('client_contact')).not.toContain('critical_verdict')
})
