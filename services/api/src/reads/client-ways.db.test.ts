import { weekAt } from '@understudy/domain/rhythm/iso-week'
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

test('a client’s glossary, channels and naming conventions are read by whoever works for it, and by nobody of another client', async () => {
  const { as, own, other } = agency
  const path = `/v1/clients/${own.clientId}/ways`
  expect((await as.assistant.get(path)).body).toMatchObject({ version: 0, glossary: [], templates: [] })
  const glossary = [{ term: 'TOC', meaning: 'Transition of care' }]
  expect((await as.client_contact.post(path, { glossary })).body.result).toEqual({ version: 1 })
  const channels = { tasks: 'The shared board', chat: '#front-desk', documents: 'https://files.example.org' }
  await as.ops_lead.post(path, { channels, namingConventions: ['YYYY-MM-DD, then the kind'] })
  await as.client_contact.post(`/v1/clients/${own.clientId}/templates`, {
    ...{ name: 'Reminder', text: 'About {title}', approvedBy: 'Dana' },
  })
  expect((await as.assistant.get(path)).body).toEqual({
    ...{ version: 2, glossary, channels, namingConventions: ['YYYY-MM-DD, then the kind'] },
    templates: [{ name: 'Reminder', text: 'About {title}', version: 1, approvedBy: 'Dana' }],
  })
  expect((await as.assistant.post(path, { glossary: [] })).status).toBe(403)
  const others = `/v1/clients/${other.clientId}/ways`
  expect([(await as.client_contact.get(others)).status, (await as.client_contact.post(others, {})).status]).toEqual([
    404, 404,
  ])
})

test('of two who describe how a client works from the same reading one is told that it has moved on', async () => {
  const { as, own } = agency
  const path = `/v1/clients/${own.clientId}/ways`
  const tag = String((await as.ops_lead.get(path)).headers.get('etag'))
  expect(tag).toBe((await as.ops_lead.get(`/v1/clients/${own.clientId}`)).headers.get('etag'))
  const describe = (term: string) =>
    as.ops_lead.post(path, { glossary: [{ term, meaning: 'Something' }] }, { 'if-match': tag })
  expect((await describe('One')).status).toBe(200)
  expect(await describe('Two')).toMatchObject({ status: 412, body: { code: 'moved_on' } })
  expect((await as.ops_lead.get(path)).body.glossary).toMatchObject([{ term: 'One' }])
})

test('what the client counts of a week with a scribe is entered by the client, and stands in the export by task and client', async () => {
  const { as, tasks, clientId } = agency
  const path = `/v1/tasks/${tasks.clinical}/scribe-outcomes`
  const week = weekAt('America/Chicago', Date.now())
  expect((await as.client_contact.post(path, { week, patientsPerHour: 2.5 })).status).toBe(200)
  expect((await as.ops_lead.post(path, { week, rvuPerEncounter: 1.9 })).status).toBe(200)
  expect(
    (await as.client_contact.post(`/v1/tasks/${tasks.plain}/scribe-outcomes`, { week, patientsPerHour: 2 })).body,
  ).toMatchObject({
    code: 'not_scribe_work',
  })
  expect((await as.assistant.post(path, { week, patientsPerHour: 9 })).status).toBe(403)
  const { items } = (await as.client_contact.get(path)).body
  expect(items).toMatchObject([{ week, patientsPerHour: 2.5, rvuPerEncounter: 1.9, by: agency.lead }])
  for (const [by, key] of [
    ['task', tasks.clinical],
    ['client', clientId],
  ] as const) {
    const rows = (await as.client_contact.get(`/v1/measures/export?by=${by}`)).body.items as Record<string, unknown>[]
    expect(rows.filter(({ unit }) => unit === 'ratio')).toMatchObject([
      { measure: 'patients_per_hour', key, value: 2.5, n: 1, from: items[0].from, to: items[0].to },
      { measure: 'rvu_per_encounter', key, value: 1.9, n: 1 },
    ])
  }
})
