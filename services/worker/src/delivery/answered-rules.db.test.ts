import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type DatabaseClock, openDatabaseClock } from '../test/database-clock.ts'
import { handleEverything } from '../test/handle-everything.ts'
import { type OfficeOnCall, openOfficeOnCall } from '../test/office-on-call.ts'
import { deliverTarget } from './deliver-target.ts'

/** What becomes of what waits, once somebody has answered, and of the end once somebody was told. */
let office: OfficeOnCall
let clock: DatabaseClock

beforeAll(async () => {
  office = await openOfficeOnCall(async (open) => {
    clock = await openDatabaseClock(open)
  })
  await clock.standAt('2027-11-01T12:00:00Z')
  await office.tell(['email'])
})

afterAll(() => office.close())

beforeEach(() => {
  office.mail.mails.length = 0
  office.http.heard.length = 0
  office.http.answer = undefined
})

/** Sends what is due by now. */
async function deliver(): Promise<void> {
  await handleEverything(office)
  const { rows } = await office.admin.query(
    `select agency_id as "agencyId", id as "targetId" from message_target where wake_at <= ${clock.now}`,
  )
  for (const target of rows) await deliverTarget(office.delivering, target)
  await handleEverything(office)
}

const states = async (escalationId: string) =>
  (await office.messages(`about_id = '${escalationId}'`)).map(({ channel, kind, state, outcome }) =>
    [channel, kind, state, outcome].filter(Boolean).join(' '),
  )

test('escalation rule 12: whoever has it is sent word of what joins, while it is acknowledged and while it is snoozed', async () => {
  const { agency, say, mail } = office
  const subject = await office.item()
  const escalationId = await office.raise({ subject })
  await deliver()
  await say('escalation.acknowledge', { escalationId }, agency.lead)
  await office.raise({ subject, cause: 'review_rounds' })
  await deliver()
  await say('escalation.snooze', { escalationId, until: Date.parse('2027-11-01T18:00:00Z') }, agency.lead)
  await office.raise({ subject, cause: 'coaching' })
  await deliver()
  expect(await states(escalationId)).toEqual(['email fired sent', 'email joined sent', 'email joined sent'])
  expect(mail.mails).toHaveLength(3)
})

test('escalation rule 4: what somebody had forced waits no longer either once it is acknowledged', async () => {
  const { agency, say } = office
  const escalationId = await office.raise({ subject: await office.item() })
  await deliver()
  await say('escalation.hand_on', { escalationId, memberId: agency.lead }, agency.owner)
  await handleEverything(office)
  await say('escalation.acknowledge', { escalationId }, agency.lead)
  await deliver()
  expect(await states(escalationId)).toEqual(['email fired sent', 'email manual cancelled over'])
})

test('escalation rule 5: nobody is reminded of an acknowledgement that has lapsed meanwhile', async () => {
  const { agency, say } = office
  await say('agency.set_escalation_settings', { acknowledgeMs: 120_000, remindBeforeMs: 60_000 })
  const escalationId = await office.raise({ subject: await office.item() })
  await deliver()
  await say('escalation.acknowledge', { escalationId }, agency.lead)
  for (let minutes = 0; minutes < 2; minutes++) {
    await clock.goOn(60_000)
    await say('escalation.wake', { escalationId })
  }
  await deliver()
  expect((await states(escalationId)).toSorted()).toEqual([
    ...['email fired sent', 'email reminder cancelled over', 'email unacknowledged sent'],
  ])
})

test('escalation rule 16: whoever was told as a duty hears of its end too, whatever they have switched off', async () => {
  const { agency, say } = office
  await say('member.set_preferences', { memberId: agency.lead, off: ['email'], unsubscribed: ['person'] })
  const escalationId = await office.raise({ subject: await office.item() })
  await deliver()
  await say('escalation.resolve', { escalationId, why: 'Settled' })
  await deliver()
  expect(await states(escalationId)).toEqual(['email fired sent', 'email resolved sent'])
  await say('member.set_preferences', { memberId: agency.lead })
})
