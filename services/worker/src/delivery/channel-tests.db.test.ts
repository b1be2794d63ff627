import { openAddressGuard } from '@understudy/channels/address-guard'
import { openChannels } from '@understudy/channels/channels'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleEverything } from '../test/handle-everything.ts'
import { type OfficeOnCall, openOfficeOnCall } from '../test/office-on-call.ts'
import { deliverTarget } from './deliver-target.ts'

let office: OfficeOnCall

beforeAll(async () => {
  office = await openOfficeOnCall()
})

afterAll(() => office.close())

test('a test that cannot be sent is said in the log, and to nobody else: nothing is raised, and it comes by no other way', async () => {
  const { agency, admin, delivering, say } = office
  await say('agency.test_channel', { channel: 'email', recipientId: agency.lead }, agency.lead)
  await handleEverything(office)
  const channels = openChannels({ smtp: undefined, guard: openAddressGuard([]) })
  const { rows } = await admin.query("select agency_id, id from message_target where channel = 'email'")
  for (const row of rows)
    await deliverTarget({ ...delivering, channels }, { agencyId: row.agency_id, targetId: row.id })
  await handleEverything(office)
  const tests = await office.messages("kind = 'test'")
  expect(tests.map(({ channel, state, outcome }) => [channel, state, outcome])).toEqual([
    ['email', 'undeliverable', 'not_configured'],
  ])
  expect((await admin.query('select cause from escalation')).rows).toEqual([])
})

test('a test is found in the log by when it was asked for, and is sent once its server has taken it', async () => {
  const { agency, say, mail } = office
  const { testedAt } = await say('agency.test_channel', { channel: 'email', recipientId: agency.lead }, agency.lead)
  await office.deliver()
  const [sent] = await office.messages(`kind = 'test' and happened_at = '${testedAt}'`)
  expect(sent).toMatchObject({ channel: 'email', state: 'sent' })
  expect(mail.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('This channel works')])
})
