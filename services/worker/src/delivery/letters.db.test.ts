import { type NewLetter, postLetter } from '@understudy/engine/message/letters'
import { listMessages } from '@understudy/engine/message/read-messages'
import { openReads } from '@understudy/engine/reading/open-reads'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OfficeOnCall, openOfficeOnCall } from '../test/office-on-call.ts'

const link = 'https://understudy.field.example/invitation#ui_Zm9yIG9uZSBtYWlsYm94'
let office: OfficeOnCall

beforeAll(async () => {
  office = await openOfficeOnCall()
  await office.connectChat('slack')
})

afterAll(() => office.close())

beforeEach(() => {
  office.mail.mails.length = 0
})

const post = (to: string, more: Partial<NewLetter> = {}) =>
  postLetter(office.engine, {
    ...({ agencyId: office.agency.agencyId, memberId: office.agency.lead, kind: 'invitation', to } as const),
    ...{ subject: 'Come in', text: `Choose a password:\n\n${link}`, expiresAt: Date.now() + 3_600_000 },
    ...more,
  })
const sentTo = (to: string) => office.mail.mails.filter((mail) => [mail.to].flat()[0]?.text === to)
const states = async (id: string) =>
  (await office.messages(`id = '${id}'`)).map(({ state, outcome, attempts }) => [state, outcome, attempts])
const secrets = async () =>
  (await office.admin.query('select row_to_json(s)::text as row from channel_secret s')).rows.map(({ row }) => row)
const log = () => {
  const { agencyId, lead } = office.agency
  const viewer = { agencyId, memberId: lead, roles: ['ops_lead'], clientId: null } as const
  return listMessages(openReads(office.engine)(agencyId), viewer, { limit: 50 } as never)
}

test('a letter goes at once, alone, in quiet hours too and above the limit, and its link is kept nowhere once it is sent', async () => {
  const { lead } = office.agency
  await office.say('member.set_preferences', { memberId: lead, quietHours: { from: '00:00', until: '23:59' } }, lead)
  await office.say('agency.set_notice_rules', { perHour: 1, criticalPerHour: 1 })
  const ids = [await post('one@field.example'), await post('two@field.example', { kind: 'password_reset' })]
  const kept = await secrets()
  expect(kept.length).toBeGreaterThan(1)
  expect(JSON.stringify(kept)).not.toMatch(/field\.example|invitation/)
  await office.deliver()
  expect(office.mail.mails.map(({ subject }) => subject)).toEqual(['Come in', 'Come in'])
  expect(sentTo('one@field.example')[0]?.text).toContain(link)
  for (const id of ids) expect((await states(id))[0]?.[0]).toBe('sent')
  expect((await secrets()).length).toBe(kept.length - 2)
  const { items } = await log()
  expect(
    items
      .slice(0, 2)
      .map(({ kind, reason }) => [kind, reason])
      .toSorted(),
  ).toEqual([
    ['invitation', 'An invitation to sign in'],
    ['password_reset', 'The way to a new password'],
  ])
  const stored = await office.admin.query(
    'select m::text as row from message m union all select d::text from delivery_attempt d',
  )
  expect(JSON.stringify(stored.rows)).not.toMatch(/one@|#ui_/)
})

test('a mail server that has no time is asked again, with pauses that grow, under the same id, and gets it once', async () => {
  office.mail.busy.add('busy@field.example')
  const id = await post('busy@field.example')
  await office.deliver()
  expect(await states(id)).toEqual([['waiting', 'slow_down', 1]])
  await office.deliver()
  expect(await states(id), 'not before its pause').toEqual([['waiting', 'slow_down', 1]])
  await office.pass(15)
  await office.deliver()
  expect(await states(id)).toEqual([['waiting', 'slow_down', 2]])
  office.mail.busy.clear()
  await office.pass(90)
  await office.deliver()
  expect(await states(id)).toEqual([['sent', null, 2]])
  expect(sentTo('busy@field.example').map(({ messageId }) => messageId)).toEqual([`<${id}@field.example>`])
})

test('a letter that cannot be delivered is a dead letter that a lead sees, and goes by no other channel', async () => {
  office.mail.unknown.add('nobody@field.example')
  const before = office.http.heard.length
  const id = await post('nobody@field.example')
  await office.deliver()
  expect(await states(id)).toEqual([['undeliverable', 'bounced', 1]])
  expect((await log()).items.find((item) => item.id === id)).toMatchObject({ state: 'undeliverable' })
  const { rows } = await office.admin.query(
    `select context -> 'causes' as causes from escalation where cause = 'undeliverable'`,
  )
  expect(rows).toHaveLength(1)
  expect(office.http.heard.slice(before).filter(({ body }) => body.includes('#ui_'))).toEqual([])
  const late = await post('late@field.example', { expiresAt: Date.now() - 1 })
  await office.deliver()
  expect(await states(late)).toEqual([['undeliverable', 'expired', 1]])
  expect(sentTo('late@field.example')).toEqual([])
})
