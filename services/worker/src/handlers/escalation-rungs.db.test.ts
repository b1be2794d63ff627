import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type LadderOffice, openLadderOffice } from '../test/ladder-office.ts'

/** Rung after rung as people and time move it, by commands and alarms. */
let office: LadderOffice
let [ann, ben, cid] = ['', '', '']

const minute = 60_000

beforeAll(async () => {
  office = await openLadderOffice()
  ann = await office.join('Ann', ['ops_lead'])
  ben = await office.join('Ben', ['ops_lead'])
  cid = await office.join('Cid', ['reviewer'])
})

afterAll(() => office.close())

beforeEach(() => ladder([ann, ben, cid]))

const rung = (memberId: string, more: object = {}) => ({
  ...{ id: memberId, whom: [{ kind: 'member', memberId }], channels: ['in_app'], waitMs: 10 * minute },
  ...more,
})

/** One after the other, ten minutes each, then the owner. */
const ladder = (memberIds: readonly string[], more: object = {}) =>
  office.say('agency.save_escalation_policy', {
    ...{ id: 'ours', name: 'Ours', rank: 1, repeats: 0, fallbackEveryMs: 60 * minute },
    ...{ fallbackMemberId: office.agency.owner, steps: memberIds.map((id) => rung(id)), ...more },
  })

const raised = async (cause = 'person') => {
  const escalationId = await office.raise(await office.makeItem(), cause)
  await office.pass(1)
  return escalationId
}

test('escalation rule 2: a policy that is edited is another one’s; escalation rule 3: a rung that is dropped is passed over', async () => {
  const { say, pass, told, agency } = office
  const escalationId = await raised()
  await ladder([cid])
  await say('escalation.drop_step', { escalationId, stepId: ben }, agency.lead)
  await pass(11)
  await pass(11)
  expect(await told(escalationId)).toEqual(['fired ann', 'fired cid', 'exhausted owner'])
  expect(await told(await raised())).toEqual(['fired cid'])
})

test('escalation rule 5: whoever acknowledges is reminded, and then the ladder goes on at the rung where it was', async () => {
  const { say, pass, told, stateOf } = office
  const escalationId = await raised()
  await pass(11)
  await say('escalation.acknowledge', { escalationId }, ben)
  await pass(24)
  expect(await told(escalationId)).toEqual(['fired ann', 'fired ben'])
  await pass(2)
  await pass(5)
  expect(await told(escalationId)).toEqual(['fired ann', 'fired ben', 'reminder ben', 'unacknowledged ben'])
  expect((await stateOf(escalationId)).holderId).toBeNull()
  await pass(11)
  expect((await told(escalationId)).at(-1)).toBe('fired cid')
})

test('escalation rule 6: a snooze holds until its instant and is told then; escalation rule 7: somebody forces the next rung, and the end', async () => {
  const { say, pass, told, now } = office
  const escalationId = await raised()
  await say('escalation.snooze', { escalationId, until: now() + 60 * minute }, ann)
  await pass(59)
  expect(await told(escalationId)).toEqual(['fired ann'])
  await pass(2)
  expect(await told(escalationId)).toEqual(['fired ann', 'snooze_ended ann'])
  await say('escalation.acknowledge', { escalationId }, ann)
  for (let times = 0; times < 3; times++) await say('escalation.force', { escalationId }, ann)
  expect((await told(escalationId)).slice(2)).toEqual(['manual ben', 'manual cid', 'exhausted owner'])
})

test('escalation rule 9: a rung whose people are away or have left is a failure that is seen, and the next runs at once', async () => {
  const { say, told, admin, now } = office
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
  const days = 86_400_000
  await say('member.record_absence', { memberId: ann, from: dayOf(now() - days), until: dayOf(now() + days) })
  const gone = await office.join('Gone', ['ops_lead'])
  await ladder([gone, ann, ben])
  await say('member.erase', { memberId: gone, reason: 'They have left' })
  const escalationId = await raised()
  expect(await told(escalationId)).toEqual(['fired ben'])
  const { rows } = await admin.query(
    "select body ->> 'why' as why from ledger where type = 'escalation.step_failed' and stream_id = $1",
    [escalationId],
  )
  expect(rows).toEqual([{ why: 'nobody' }, { why: 'nobody' }])
})

test('escalation rule 11: outside the hours of whoever is told a rung is held, skipped, or told all the same, as it says', async () => {
  const { pass, told, stateOf, now, admin } = office
  const { rows } = await admin.query("select context ->> 'timeZone' as zone from agency")
  const at = Temporal.Instant.fromEpochMilliseconds(now() + 120 * minute).toZonedDateTimeISO(rows[0].zone)
  const hour = (more: number) => `${String((at.hour + more) % 24).padStart(2, '0')}:00`
  const day = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][at.dayOfWeek - 1] as string
  const hours = { [day]: [[hour(0), hour(1)]] }
  const rungs = (outside: string) => [
    rung(ben, { outsideHours: { normal: outside } }),
    rung(cid, { outsideHours: { normal: 'notify' } }),
  ]
  const raisedWith = async (outside: string) => {
    await ladder([], { steps: rungs(outside), hours })
    return raised()
  }
  const held = await raisedWith('hold')
  expect([await told(held), await stateOf(held)]).toEqual([
    [],
    { state: 'held', holds: ['outside_hours'], holderId: null },
  ])
  expect(await told(await raisedWith('skip'))).toEqual(['fired cid'])
  expect(await told(await raisedWith('notify'))).toEqual(['fired ben'])
  await pass(120)
  expect(await told(held)).toEqual(['fired ben'])
})

test('escalation rule 13: what becomes worse mid-ladder goes to the next rung at once, and to none below again', async () => {
  const { raise, told, pass } = office
  await ladder([ben, cid])
  const subject = await office.makeItem()
  const escalationId = await raise(subject, 'person')
  await pass(1)
  await raise(subject, 'critical_verdict')
  expect(await told(escalationId)).toEqual(['fired ben', 'rose cid'])
  await pass(11)
  expect((await told(escalationId)).at(-1)).toBe('exhausted owner')
})

test('What climbed folds to its rows', async () => {
  expect((await verifyLedger(office.engine)).differences).toEqual([])
})
