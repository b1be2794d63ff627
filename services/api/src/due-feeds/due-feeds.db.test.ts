import { sync as ics, type VEvent } from 'node-ical'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

let open: TestApi
let agency: AgencyOnline
/** One item of each client that is due. */
let due: { own: string; other: string }

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
  const make = async (taskId: string, assistantId: string) =>
    (await agency.as.ops_lead.post('/v1/work-items', { taskId, title: 'Mrs Patient’s referral', assistantId })).body
      .result.workItemId
  due = {
    own: await make(agency.own.taskId, agency.assistants.va),
    other: await make(agency.other.taskId, agency.assistants.scribe),
  }
})

afterAll(() => open.close())

async function follow(role: 'owner' | 'assistant' | 'client_contact', memberId: string, more: object = {}) {
  const made = await agency.as[role].post(`/v1/members/${memberId}/due-feeds`, { name: 'My phone', ...more })
  expect(made.status).toBe(201)
  return made.body as { id: string; url: string }
}
const events = async (url: string) => {
  const answer = await fetch(url)
  const text = await answer.text()
  expect([answer.status, answer.headers.get('content-type')], text).toEqual([200, 'text/calendar; charset=utf-8'])
  const found = Object.values(ics.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT')
  return { text, found, ids: found.map(({ uid }) => uid.split('@')[0]) }
}

test('a calendar has what is due of what its member sees, at the instant it is due, and no title', async () => {
  const { text, found, ids } = await events((await follow('owner', agency.owner)).url)
  expect(ids).toEqual(expect.arrayContaining([due.own, due.other]))
  const item = await agency.as.owner.get(`/v1/work-items/${due.own}`)
  const event = found.find(({ uid }) => uid.startsWith(due.own))
  const wholeSecond = item.body.dueAt.replace(/\.\d+Z$/, '.000Z') // RFC 5545, 3.3.5: a calendar has no fractions of one
  expect(event?.start.toISOString()).toBe(wholeSecond)
  expect(event?.summary).toBe('Referrals, Practice')
  expect(text.replaceAll('\r\n ', '')).toContain(`URL;VALUE=URI:${open.api.url}/work-items/${due.own}\r\n`)
  expect(event?.description).toMatch(
    /^work item [0-9a-f]{8}, normal\. Due \d+ \w+ \d{4}, \d\d:\d\d, America\/Chicago\.$/,
  )
  expect(text).not.toContain('Patient')
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/)
})

test('an assistant’s calendar has their own work, a contact’s that of their client, and one of a client that alone', async () => {
  const { va } = agency.assistants
  expect((await events((await follow('assistant', va)).url)).ids).toEqual([due.own])
  const ofContact = await events((await follow('client_contact', agency.contact)).url)
  expect(ofContact.ids).toContain(due.own)
  expect(ofContact.ids).not.toContain(due.other)
  const ofClient = await events((await follow('owner', agency.owner, { clientId: agency.other.clientId })).url)
  expect(ofClient.ids).toContain(due.other)
  expect(ofClient.ids).not.toContain(due.own)
  const hidden = { name: 'x', clientId: agency.other.clientId }
  expect((await agency.as.client_contact.post(`/v1/members/${agency.contact}/due-feeds`, hidden)).status).toBe(404)
  expect(
    (await agency.as.owner.post(`/v1/members/${va}/due-feeds`, { name: 'x' })).status,
    'nobody makes another’s',
  ).toBe(404)
})

test('an address is kept nowhere, stands in no log, and is that of nothing once it is revoked or its member has left', async () => {
  const { va } = agency.assistants
  const { id, url } = await follow('assistant', va)
  await events(url)
  const [, token = ''] = /due-feeds\/([^/]+)\//.exec(url) ?? []
  const { rows } = await open.admin.query('select row_to_json(f)::text as row from due_feed f')
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(JSON.stringify(open.lines)).toContain('/v1/due-feeds/:token/due.ics')
  expect(JSON.stringify(open.lines)).not.toContain(token)
  const listed = await agency.as.owner.get(`/v1/members/${va}/due-feeds`)
  expect(listed.body.items[0]).toMatchObject({ id, name: 'My phone', revokedAt: null })
  expect(listed.text).not.toContain(token)
  expect((await agency.as.ops_lead.delete(`/v1/members/${va}/due-feeds/${id}`)).status).toBe(404)
  expect((await agency.as.owner.delete(`/v1/members/${va}/due-feeds/${id}`)).status).toBe(204)
  expect((await fetch(url)).status).toBe(404)
  const left = await follow('client_contact', agency.contact)
  await agency.as.owner.post(`/v1/members/${agency.contact}/leave`, { reason: 'Gone' })
  expect((await fetch(left.url)).status).toBe(404)
  expect((await fetch(left.url.replace('uf_', 'us_'))).status).toBe(404)
})

test('an owner sees when a calendar was read last and revokes it; who made and who revoked it stands in the audit log', async () => {
  const { va } = agency.assistants
  const { id, url } = await follow('assistant', va)
  const listed = async () => {
    const { items } = (await agency.as.owner.get(`/v1/members/${va}/due-feeds`)).body
    return items.find((one: { id: string }) => one.id === id)
  }
  expect(await listed()).toMatchObject({ readAt: null })
  await events(url)
  const { readAt } = await listed()
  expect(Date.parse(readAt)).toBeGreaterThan(Date.now() - 600_000)
  await events(url)
  expect(await listed(), 'to the minute').toMatchObject({ readAt })
  for (const _ of ['', 'again'])
    expect((await agency.as.owner.delete(`/v1/members/${va}/due-feeds/${id}`)).status).toBe(204)
  const told = async (type: string) =>
    (await agency.as.owner.get(`/v1/audit?type=${type}`)).body.items.filter(
      ({ body }: { body: { dueFeedId: string } }) => body.dueFeedId === id,
    )
  expect(await told('member.due_feed_made')).toMatchObject([{ streamId: va, actor: `member:${va}` }])
  expect(await told('member.due_feed_revoked')).toMatchObject([{ streamId: va, actor: `member:${agency.owner}` }])
  expect(JSON.stringify(await told('member.due_feed_made'))).not.toContain('uf_')
})
