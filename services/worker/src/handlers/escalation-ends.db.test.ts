import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LadderOffice, openLadderOffice } from '../test/ladder-office.ts'

/** What becomes of a ladder whose causes come and go, and of one at its end, by way of the events that the handler answers. */
let office: LadderOffice

beforeAll(async () => {
  office = await openLadderOffice()
})

afterAll(() => office.close())

test('escalation rule 14: late work that is blocked stands still once what was to be decided beside it is settled', async () => {
  const { agency, say, raise, pass, stateOf, told } = office
  const subject = await office.makeItem(agency.assistants.va)
  await say('work_item.acknowledge_sop', { workItemId: subject.id, version: 1 }, agency.assistants.va)
  await say('work_item.start', { workItemId: subject.id }, agency.assistants.va)
  const escalationId = await raise(subject, 'breach', { key: 'breach:turnaround' })
  await raise(subject, 'critical_verdict')
  await say('work_item.block', { workItemId: subject.id, waitsFor: 'client', reason: 'Asked' }, agency.assistants.va)
  await pass(2)
  expect(await stateOf(escalationId)).toMatchObject({ state: 'climbing', holds: [] })
  await say('escalation.end_causes', { subject, causes: ['critical_verdict'], why: 'It was overturned' })
  expect(await stateOf(escalationId)).toMatchObject({ state: 'held', holds: ['blocked'] })
  const before = await told(escalationId)
  await pass(60)
  expect(await told(escalationId)).toEqual(before)
  await say('work_item.resume', { workItemId: subject.id }, agency.assistants.va)
  await pass(60)
  expect((await told(escalationId)).length).toBeGreaterThan(before.length)
  await say('escalation.resolve', { escalationId, why: 'Seen' }, agency.lead)
})

test('escalation rule 12: what was told once, since it was broken when it was made, has a ladder from the next cause on', async () => {
  const { agency, say, raise, pass, told } = office
  const subject = await office.makeItem()
  const escalationId = await raise(subject, 'breach', { key: 'breach:response', single: true })
  await pass(120)
  expect(await told(escalationId)).toEqual(['fired lead'])
  await raise(subject, 'no_cover')
  await pass(1)
  expect(await told(escalationId)).toEqual(['fired lead', 'fired lead'])
  await say('escalation.resolve', { escalationId, why: 'Seen' }, agency.lead)
})

test('escalation rule 8: an escalation that nobody answered has an owner who is there, also when the one before leaves', async () => {
  const { agency, say, raise, pass, stateOf, told } = office
  const fallbackMemberId = await office.join('Fay', ['ops_lead'])
  const minute = 60_000
  const steps = [
    { id: 'one', whom: [{ kind: 'member', memberId: agency.lead }], channels: ['in_app'], waitMs: 10 * minute },
  ]
  await say('agency.save_escalation_policy', {
    ...{ id: 'short', name: 'Short', rank: 1, steps, repeats: 0, fallbackMemberId, fallbackEveryMs: 60 * minute },
  })
  const escalationId = await raise(await office.makeItem(), 'person')
  await pass(1)
  await pass(11)
  expect(await stateOf(escalationId)).toMatchObject({ state: 'exhausted', holderId: fallbackMemberId })
  await say('member.erase', { memberId: fallbackMemberId, reason: 'They have left' })
  await pass(61)
  expect(await stateOf(escalationId)).toMatchObject({ state: 'exhausted', holderId: agency.owner })
  expect(await told(escalationId)).toEqual(['fired lead', 'exhausted fay', 'repeat owner'])
})

test('What came, went and ended folds to its rows', async () => {
  expect((await verifyLedger(office.engine)).differences).toEqual([])
})
