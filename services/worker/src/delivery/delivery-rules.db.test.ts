import { rootOfHost } from '@understudy/domain/escalation/root-of-host'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { handleEverything } from '../test/handle-everything.ts'
import { type OfficeOnCall, openOfficeOnCall, secretTitle } from '../test/office-on-call.ts'

let office: OfficeOnCall

beforeAll(async () => {
  office = await openOfficeOnCall()
  await office.connectChat('slack')
  await office.connectChat('teams')
})

afterAll(() => office.close())

beforeEach(() => {
  office.mail.mails.length = 0
  office.http.heard.length = 0
  office.http.answer = undefined
})

const about = (escalationId: string) => office.messages(`about_id = '${escalationId}'`)
const states = async (escalationId: string) =>
  (await about(escalationId)).map(({ channel, state, outcome }) => [channel, state, outcome])

test('escalation rule 17: causes with one root come in one message a channel, each of them still to be acknowledged', async () => {
  const { agency, mail, http } = office
  await office.tell(['email', 'slack', 'in_app'])
  const root = `member:${agency.assistants.va}`
  const raised: string[] = []
  for (let made = 0; made < 3; made++) raised.push(await office.raise({ subject: await office.item(), root }))
  await office.deliver()
  expect(mail.mails).toEqual([])
  await office.pass(5)
  await office.deliver()
  expect([mail.mails.length, http.heard.length]).toEqual([1, 1])
  const rows = await office.messages(`root = '${root}' and channel = 'email'`)
  expect(rows.map(({ state, form, carrier_id }) => [state, form, carrier_id])).toEqual(
    raised.map(() => ['sent', 'group', rows[0]?.['id']]),
  )
  expect(mail.mails[0]?.messageId).toBe(`<${rows[0]?.['id']}@field.example>`)
  expect(mail.mails[0]?.text?.match(/Acknowledge: https/g)).toHaveLength(3)
  expect(mail.mails[0]?.text).toContain('Acknowledge all, or one: https')
  expect(http.heard[0]?.body.match(/\|Acknowledge>/g)).toHaveLength(3)
})

test('escalation rule 17: the feeds of two clients and an endpoint, all on one host that is down, come in one message that lists them', async () => {
  const { agency, admin, mail, say } = office
  await office.tell(['email'])
  const { clientId: other } = await say('client.register', { name: 'Another client', timeZone: 'Etc/UTC' })
  const root = rootOfHost(agency.agencyId, 'https://calendars.example/school.ics')
  const hours = { mon: [['09:00', '17:00']] }
  for (const clientId of [agency.clientId, other]) {
    await say('client.publish_calendar', { clientId, calendar: { zone: 'Etc/UTC', hours } })
    const { feedId } = await say('client.follow_feed', { clientId, name: 'school' })
    for (let times = 0; times < 5; times++)
      await say('client.note_feed', { clientId, feedId, because: 'Unreachable: ECONNREFUSED', root })
  }
  await office.raise({ subject: { kind: 'agency', id: agency.agencyId }, cause: 'undeliverable', root })
  await handleEverything(office)
  const { rows } = await admin.query("select id from escalation where root_kind = 'host'")
  expect(rows).toHaveLength(3)
  for (const { id } of rows) await say('escalation.wake', { escalationId: id })
  await office.deliver()
  await office.pass(5)
  await office.deliver()
  expect(mail.mails).toHaveLength(1)
  expect(mail.mails[0]?.text?.match(/Acknowledge: https/g)).toHaveLength(3)
  const taken = await say('escalation.acknowledge_root', { root }, agency.lead)
  expect(taken['escalationIds']).toHaveLength(3)
})

test('escalation rule 18: an event that is handled twice makes no second message, and what was cut off goes again under its id', async () => {
  const { admin, mail } = office
  await office.tell(['email'])
  const escalationId = await office.raise({ subject: await office.item() })
  await office.deliver()
  const before = await about(escalationId)
  await admin.query("update lane_cursor set position = 0 where handler = 'delivery'")
  await handleEverything(office)
  expect(await about(escalationId)).toEqual(before)
  // As a worker leaves it that dies after the server has taken the mail and before it could say so.
  await admin.query("update message set state = 'sending', sent_at = null where about_id = $1", [escalationId])
  await office.pass(0)
  await office.deliver()
  expect(mail.mails.map(({ messageId }) => messageId)).toEqual([1, 2].map(() => `<${before[0]?.['id']}@field.example>`))
  const { rows } = await admin.query('select number, outcome from delivery_attempt where message_id = $1 order by 1', [
    before[0]?.['id'],
  ])
  expect(rows).toEqual([1, 2].map((number) => ({ number, outcome: 'accepted' })))
})

test('escalation rule 19: fired and resolved before the first send tells nobody; its end is told to who heard of it, only them', async () => {
  const { mail, agency, say } = office
  await office.tell(['email'])
  const never = await office.raise({ subject: await office.item() })
  await handleEverything(office)
  await say('escalation.resolve', { escalationId: never, why: 'It was nothing' }, agency.lead)
  await office.deliver()
  expect(mail.mails).toEqual([])
  for (const [, state] of await states(never)) expect(state).toBe('cancelled')

  const told = await office.raise({ subject: await office.item() })
  await office.deliver()
  await say('escalation.resolve', { escalationId: told, why: 'Somebody is back' })
  await office.deliver()
  expect(mail.mails.map(({ text }) => text?.startsWith('Resolved: '))).toEqual([false, true])
  const [fired, resolved] = mail.mails
  expect(resolved?.references).toEqual(fired?.references)
  expect(resolved?.subject).toBe(fired?.subject)
})

test('escalation rule 4: what waits is cancelled once somebody has acknowledged', async () => {
  const { agency, say, mail } = office
  await office.tell(['email'])
  const escalationId = await office.raise({ subject: await office.item() })
  await handleEverything(office)
  await say('escalation.acknowledge', { escalationId }, agency.lead)
  await office.deliver()
  expect(await states(escalationId)).toEqual([['email', 'cancelled', 'over']])
  expect(mail.mails).toEqual([])
})

test('escalation rule 25: a hard bounce disables the address and tells the person and the lead by another way', async () => {
  const { agency, say, mail, admin } = office
  const address = 'gone@field.example'
  mail.unknown.add(address)
  const person = { name: 'Gone', email: address, roles: ['ops_lead'], clientId: null, supportRole: null }
  const memberId = String((await say('member.join', person))['memberId'])
  await office.tell(['email'], { memberId })
  const escalationId = await office.raise({ subject: await office.item() })
  await office.deliver()
  await office.deliver()
  expect(await states(escalationId)).toEqual([
    ['email', 'undeliverable', 'bounced'],
    ['slack', 'sent', null],
  ])
  const { rows } = await admin.query("select context ->> 'emailDisabled' as why from member where id = $1", [memberId])
  expect(rows[0].why).toContain('bounced')
  const notices = await office.messages(`kind = 'address_disabled' and about_id = '${memberId}'`)
  const told = notices.map(
    ({ member_id, channel, state }) => `${member_id === memberId ? 'person' : 'lead'} ${channel} ${state}`,
  )
  expect(told.toSorted()).toEqual([
    'lead email sent',
    'lead in_app sent',
    'person in_app sent',
    'person slack sent',
    'person teams sent',
  ])
  const again = await office.raise({ subject: await office.item() })
  await office.deliver()
  expect(await states(again)).toEqual([['in_app', 'sent', null]])
  expect(agency.lead).not.toBe(memberId)
})

test('escalation rule 25: a channel that goes on failing falls over to the next, and is tried on', async () => {
  const { http, attempted } = office
  await office.tell(['slack'])
  attempted.length = 0
  const escalationId = await office.raise({ subject: await office.item() })
  http.answer = (_, response) => void response.writeHead(500).end()
  await office.deliver()
  for (const seconds of [60, 600]) {
    expect(await states(escalationId)).toEqual([['slack', 'waiting', 'refused']])
    await office.pass(seconds)
    await office.deliver()
  }
  await office.deliver()
  expect(await states(escalationId)).toEqual([
    ['email', 'sent', null],
    ['slack', 'waiting', 'refused'],
  ])
  http.answer = undefined
  await office.pass(3_600)
  await office.deliver()
  expect((await states(escalationId)).at(-1)).toEqual(['slack', 'sent', null])
  expect(attempted).toEqual([...Array(3).fill('slack failed'), 'email sent', 'slack sent'])
})

test('escalation rule 25: where one channel after the other fails, the inbox has it in the end', async () => {
  const { say, mail, http } = office
  const address = 'nobody@field.example'
  mail.unknown.add(address)
  const person = { name: 'Nobody', email: address, roles: ['ops_lead'], clientId: null, supportRole: null }
  const memberId = String((await say('member.join', person))['memberId'])
  await office.tell(['email', 'slack'], { memberId })
  const escalationId = await office.raise({ subject: await office.item() })
  http.answer = (_, response) => void response.writeHead(500).end()
  for (let rounds = 0; rounds < 12; rounds++) {
    await office.deliver()
    if ((await states(escalationId)).some(([channel]) => channel === 'in_app')) break
    await office.pass(3_600)
  }
  await office.deliver()
  expect(await states(escalationId)).toEqual([
    ['email', 'undeliverable', 'bounced'],
    ['in_app', 'sent', null],
    ['slack', 'waiting', 'refused'],
    ['teams', 'waiting', 'refused'],
  ])
})

test('escalation rule 26: who has left meanwhile is told nothing', async () => {
  const { say, mail } = office
  const person = {
    name: 'Leaver',
    email: 'leaver@field.example',
    roles: ['ops_lead'],
    clientId: null,
    supportRole: null,
  }
  const memberId = String((await say('member.join', person))['memberId'])
  await office.tell(['email', 'in_app'], { memberId })
  const escalationId = await office.raise({ subject: await office.item() })
  await handleEverything(office)
  await say('member.erase', { memberId, reason: 'They have left' })
  await office.deliver()
  expect((await states(escalationId)).map(([, state, outcome]) => [state, outcome])).toEqual(
    [1, 2].map(() => ['cancelled', 'not_entitled']),
  )
  expect(mail.mails).toEqual([])
})

test("escalation rule 26: an assistant is told of their own work, and of nobody else's", async () => {
  const { agency } = office
  await office.tell(['in_app'], { memberId: agency.assistants.va })
  const escalationId = await office.raise({ subject: await office.item() })
  await office.deliver()
  expect(await states(escalationId)).toEqual([['in_app', 'cancelled', 'not_entitled']])
})

test('escalation rule 27: a message holds a reference, a reason and links, and nothing of what it is about', async () => {
  const { mail, http, agency } = office
  await office.registerWebhook('/plain')
  await office.tell(['email', 'slack', 'teams'])
  const escalationId = await office.raise({ subject: await office.item(), note: 'Call the practice manager at once' })
  await office.deliver()
  const { text = '', html = '', subject = '' } = mail.mails[0] ?? {}
  const said = [text, String(html), subject, ...http.heard.map(({ body }) => body)]
  expect(said).toHaveLength(6)
  for (const one of said) {
    expect(one).not.toMatch(
      new RegExp(`${secretTitle}|Practice|Somebody@|practice manager|Referrals|${agency.lead}`, 'i'),
    )
    expect(one).not.toMatch(/whsec_|us_[A-Za-z0-9]{20}/)
  }
  expect(text).toMatch(/Somebody asks for a decision: work item [0-9a-f]{8}/)
  expect(text).toContain(`https://understudy.field.example/escalations/${escalationId}`)
})

test('escalation rule 28: a duty reaches who has unsubscribed and switched its channels off; anything else does not', async () => {
  const { agency, say } = office
  await say('member.set_preferences', { memberId: agency.lead, off: ['email'], unsubscribed: ['person'] })
  await office.tell(['email'])
  const duty = await office.raise({ subject: await office.item() })
  await office.tell(['email', 'in_app'], { dutiful: false })
  const other = await office.raise({ subject: await office.item() })
  await office.deliver()
  expect(await states(duty)).toContainEqual(['email', 'sent', null])
  expect((await states(other)).filter(([channel]) => channel !== 'webhook')).toEqual([])
  await say('member.set_preferences', { memberId: agency.lead })
})

test('whoever is named in a comment finds it in the inbox, without its words; whoever wrote it does not', async () => {
  const { agency, say } = office
  const { id: workItemId } = await office.item()
  const mentions = [agency.assistants.va, agency.lead]
  await say('work_item.comment', { workItemId, text: 'Look at the second page', mentions }, agency.lead)
  await office.deliver()
  const told = await office.messages(`about_id = '${workItemId}' and channel = 'in_app'`)
  expect(told).toMatchObject([{ kind: 'mentioned', member_id: agency.assistants.va, state: 'sent' }])
  expect(JSON.stringify(told)).not.toContain('second page')
})
