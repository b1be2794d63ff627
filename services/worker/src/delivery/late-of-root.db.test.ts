import { readLink } from '@understudy/engine/channel/link-token'
import { readLinked } from '@understudy/engine/message/read-linked'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OfficeOnCall, openOfficeOnCall } from '../test/office-on-call.ts'

/** What comes of a root long after the first of it was told. */
let office: OfficeOnCall

beforeAll(async () => {
  office = await openOfficeOnCall()
  await office.connectChat('slack')
  await office.connectChat('teams')
  await office.tell(['email', 'slack', 'teams', 'in_app'])
})

afterAll(() => office.close())

beforeEach(() => {
  office.mail.mails.length = 0
  office.http.heard.length = 0
})

async function raisedLater(root: string): Promise<string> {
  const escalationId = await office.raise({ subject: await office.item(), root })
  await office.deliver()
  await office.pass(120)
  await office.deliver()
  return escalationId
}

test('escalation rule 17: what comes of a root later is told beside what is open of it, and all is acknowledged at once or one by one', async () => {
  const { agency, say, mail, http, engine } = office
  await office.registerWebhook()
  const root = `member:${agency.assistants.va}`
  const open = [await raisedLater(root), await raisedLater(root)]
  const answered = await raisedLater(root)
  await say('escalation.acknowledge', { escalationId: answered }, agency.lead)
  const others = await raisedLater(`member:${agency.assistants.scribe}`)
  mail.mails.length = 0
  http.heard.length = 0
  const late = await raisedLater(root)
  const { text = '' } = mail.mails[0] ?? {}
  expect(mail.mails).toHaveLength(1)
  for (const id of [late, ...open]) expect(text).toContain(`/escalations/${id}`)
  for (const id of [answered, others]) expect(text).not.toContain(id)
  expect(text.match(/Still open: /g)).toHaveLength(2)
  const chats = http.heard.filter(({ path }) => path !== '/hook').map(({ body }) => body)
  expect(chats.map((body) => body.match(/Still open: /g)?.length)).toEqual([2, 2])
  const hook = JSON.parse(http.heard.find(({ path }) => path === '/hook')?.body ?? '{}')
  expect(hook.data.items.map(({ escalationId }: { escalationId: string }) => escalationId)).toEqual([late])

  const token = /Acknowledge all, or one: \S+\/links\/(\S+)/.exec(text)?.[1] ?? ''
  const link = readLink(engine.keys.links, token, Date.now())
  const linked = link === undefined ? [] : await readLinked(engine, link)
  expect(linked.map(({ escalationId }) => escalationId).toSorted()).toEqual([late, ...open].toSorted())

  // Its end is about itself.
  mail.mails.length = 0
  await say('escalation.resolve', { escalationId: late, why: 'Settled' })
  await office.deliver()
  await office.pass(120)
  await office.deliver()
  expect(mail.mails.map(({ text: said }) => said?.includes('Still open'))).toEqual([false])
})
