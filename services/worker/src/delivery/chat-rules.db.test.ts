import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OfficeOnCall, openOfficeOnCall } from '../test/office-on-call.ts'

/** Chats: the agency's, which speaks to all at once, and somebody's own. */
let office: OfficeOnCall
let own: string

beforeAll(async () => {
  office = await openOfficeOnCall()
  await office.connectChat('slack')
  own = await office.connectChat('teams', office.agency.lead)
})

afterAll(() => office.close())

beforeEach(() => {
  office.mail.mails.length = 0
  office.http.heard.length = 0
  office.http.answer = undefined
})

/** Who is told by Slack alone. */
async function tellAll(memberIds: readonly string[]): Promise<void> {
  const whom = memberIds.map((memberId) => ({ kind: 'member', memberId }))
  const steps = [{ id: 'one', whom, channels: ['slack'], waitMs: 3_600_000 }]
  await office.say('agency.save_escalation_policy', {
    ...{ id: 'all', name: 'All', rank: 1, repeats: 0, fallbackEveryMs: 3_600_000, steps },
  })
}

/** Three attempts that Slack does not take. */
async function failThrice(): Promise<void> {
  office.http.answer = (_, response) => void response.writeHead(500).end()
  for (let attempts = 0; attempts < 3; attempts++) {
    await office.deliver()
    await office.pass(600)
  }
  await office.deliver()
}

async function mailed(escalationId: string): Promise<string[]> {
  const { lead, owner } = office.agency
  const names = new Map([
    [lead, 'lead'],
    [owner, 'owner'],
  ])
  const rows = await office.messages(`about_id = '${escalationId}' and channel <> 'slack'`)
  return rows
    .map(({ channel, kind, state, member_id }) => `${names.get(member_id)} ${channel} ${kind} ${state}`)
    .toSorted()
}

test('escalation rule 25: where the agency’s chat fails, everybody falls over to the next who would have heard by it', async () => {
  const { agency } = office
  await tellAll([agency.lead, agency.owner])
  const escalationId = await office.raise({ subject: await office.item() })
  await failThrice()
  expect(await mailed(escalationId)).toEqual(['lead email fired sent', 'owner email fired sent'])
})

test('escalation rule 16: whoever heard of it by the channel that took over hears of its end there', async () => {
  const { agency, say, mail } = office
  await tellAll([agency.owner])
  const escalationId = await office.raise({ subject: await office.item() })
  await failThrice()
  expect(await mailed(escalationId)).toEqual(['owner email fired sent'])
  await say('escalation.resolve', { escalationId, why: 'Settled' }, agency.lead)
  await office.deliver()
  expect(await mailed(escalationId)).toEqual(['owner email fired sent', 'owner email resolved sent'])
  expect(mail.mails.map(({ text }) => text?.startsWith('Resolved: '))).toEqual([false, true])
})

test('escalation rule 16: an end whose own channel fails is told by the next to whoever had heard', async () => {
  const { agency, say } = office
  await tellAll([agency.owner])
  const escalationId = await office.raise({ subject: await office.item() })
  await office.deliver()
  await say('escalation.resolve', { escalationId, why: 'Settled' }, agency.lead)
  await failThrice()
  expect(await mailed(escalationId)).toEqual(['owner email resolved sent'])
})

test('escalation rule 25: where a channel asks to be left alone for a day, the next takes over at once, also for what comes meanwhile', async () => {
  const { agency, http } = office
  await tellAll([agency.owner])
  http.answer = (_, response) => void response.writeHead(429, { 'retry-after': '86400' }).end()
  const asked = await office.raise({ subject: await office.item() })
  await office.deliver()
  await office.deliver()
  const meanwhile = await office.raise({ subject: await office.item() })
  await office.deliver()
  await office.deliver()
  for (const id of [asked, meanwhile]) expect(await mailed(id)).toEqual(['owner email fired sent'])
  expect(http.heard).toHaveLength(1)
  await office.pass(2 * 86_400)
})

test('escalation rule 23: somebody’s own chat is quiet by their hours, and is theirs where it fails for good', async () => {
  const { agency, say, messages, http } = office
  const hourOf = (offset: number) => `${String((new Date().getUTCHours() + offset + 24) % 24).padStart(2, '0')}:00`
  await office.tell(['teams'])
  await say('member.set_preferences', {
    ...{ memberId: agency.lead, zone: 'Etc/UTC', quietHours: { from: hourOf(-1), until: hourOf(2) } },
  })
  const held = await office.raise({ subject: await office.item() })
  await office.deliver()
  const [row] = await messages(`about_id = '${held}'`)
  expect(row).toMatchObject({ recipient_id: own, state: 'waiting', held_because: 'quiet_hours' })
  await say('member.set_preferences', { memberId: agency.lead })
  http.answer = (_, response) => void response.writeHead(410).end()
  await office.pass(1)
  await office.deliver()
  const { rows } = await office.admin.query(
    "select subject_kind, subject_id from escalation where cause = 'undeliverable'",
  )
  expect(rows).toEqual([{ subject_kind: 'member', subject_id: agency.lead }])
})
