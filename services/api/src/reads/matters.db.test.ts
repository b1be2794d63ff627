import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

let open: TestApi
let agency: AgencyOnline

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
})

afterAll(() => open.close())

test('what is said and kept about an item: its order, comments, fields and the client’s approved words', async () => {
  const { as, own, other, contact, assistants } = agency
  const { ops_lead: lead } = as
  const make = async (title: string) =>
    (await lead.post('/v1/work-items', { taskId: own.taskId, title })).body['result'].workItemId as string
  const [first, second] = [await make('First'), await make('Second')]
  const of = (id: string, path = '') => `/v1/work-items/${id}${path}`
  expect((await lead.post(of(second, '/after'), { after: [first] })).status).toBe(200)
  expect(await lead.post(of(first, '/after'), { after: [second] })).toMatchObject({
    body: {
      code: 'waits_for_itself',
      reasons: [{ message: '“First” would wait for “Second”, which waits for “First”' }],
    },
  })
  expect((await lead.post(of(second, '/after'), { after: [other.workItemId] })).body['code']).toBe('cannot_come_after')
  await lead.post(of(second, '/assign'), { assistantId: assistants.va })
  expect((await lead.post(of(second, '/start'), {})).body['reasons']).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: 'waits_for_item' })]),
  )

  expect((await lead.post(of(second, '/comments'), { text: 'Look here', mentions: [contact] })).status).toBe(200)
  expect((await as.client_contact.get(of(second, '/comments'))).body['items']).toMatchObject([
    { number: 1, text: 'Look here', mentions: [contact], by: `member:${agency.lead}` },
  ])
  expect((await lead.post(of(second, '/comments'), { text: 'She is slow today' })).status).toBe(200)
  expect((await lead.post(of(second, '/comments'), { text: 'It is nearly done', audience: 'client' })).status).toBe(200)
  expect((await as.client_contact.post(of(second, '/comments'), { text: 'Thank you' })).status).toBe(200)
  const said = async (who: typeof lead) =>
    ((await who.get(of(second, '/comments'))).body['items'] as { text: string; audience: string }[]).map(
      ({ text, audience }) => [text, audience],
    )
  const forBoth = ['It is nearly done', 'Thank you'].map((text) => [text, 'client'])
  expect(await said(lead)).toEqual([['Look here', 'client'], ['She is slow today', 'internal'], ...forBoth])
  expect(await said(as.client_contact)).toEqual([['Look here', 'client'], ...forBoth])
  expect((await as.client_contact.get(of(second))).body['comments']).toBe(3)
  expect((await lead.post(of(second, '/comments'), { text: 'MRN 12345678 of Jane Roe, born 1/2/1970' })).status).toBe(
    422,
  )

  const field = { key: 'payer', name: 'Payer', kind: 'text' }
  await lead.post(`/v1/tasks/${own.taskId}/tracker`, { fields: [field] })
  await lead.post(`/v1/tasks/${own.taskId}/criteria`, { criteria: [{ kind: 'filled', field: 'payer' }] })
  expect((await lead.get(`/v1/tasks/${own.taskId}`)).body).toMatchObject({ tracker: [field] })
  expect((await lead.post(of(second, '/fields'), { values: { payer: 'Acme' } })).status).toBe(200)
  const template = { name: 'Reminder', text: '{title} for {payer} by {due}', approvedBy: 'Dana' }
  expect((await as.client_contact.post(`/v1/clients/${own.clientId}/templates`, template)).status).toBe(200)
  expect((await lead.get(of(second, '/templates'))).body['items']).toMatchObject([
    { name: 'Reminder', text: 'Second for Acme by {due}', missing: ['due'] },
  ])
  expect((await lead.get(of(second))).body).toMatchObject({ after: [first], fields: { payer: 'Acme' }, comments: 4 })
})
