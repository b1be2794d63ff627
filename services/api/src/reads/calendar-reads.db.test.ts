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

const of = (path: string) => `/v1/clients/${agency.own.clientId}/${path}`
const day = [['09:00', '17:00']]
const office = { zone: 'America/Chicago', hours: { mon: day, tue: day, wed: day, thu: day, fri: day } }
const codesOf = (reasons: { code: string }[]) => reasons.map(({ code }) => code)

test('a calendar is shown for twelve months before it is saved, or why it cannot be', async () => {
  const { as } = agency
  const shown = await as.ops_lead.post(of('calendar/preview'), { calendar: office })
  expect(shown).toMatchObject({ status: 200, body: { reasons: [], zone: 'America/Chicago' } })
  expect(shown.body['months']).toHaveLength(12)
  expect(shown.body['openings'].length).toBeGreaterThan(235)
  const closed = await as.ops_lead.post(of('calendar/preview'), { calendar: { zone: 'Etc/UTC', hours: {} } })
  expect(codesOf(closed.body['reasons'])).toEqual(['never_opens'])
  expect((await as.client_contact.post(of('calendar/preview'), {})).status).toBe(404)
})

test('holidays of a region and of an iCal file are taken, and one that is switched off stays off', async () => {
  const { as } = agency
  await as.ops_lead.post(of('calendar'), { calendar: office })
  const region = await as.ops_lead.post(of('holidays/import'), { kind: 'region', region: 'us-tx', fromYear: 2027 })
  expect(region).toMatchObject({ status: 200, body: { events: ['client.calendar_published'] } })
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'SUMMARY:Fair',
    'DTSTART;VALUE=DATE:20270910',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
  const ical = { kind: 'ical', name: 'town', text: text.join('\r\n') }
  expect((await as.ops_lead.post(of('holidays/import'), ical)).status).toBe(200)
  await as.ops_lead.post(of('holidays/switch'), { date: '2027-09-10' })
  expect((await as.ops_lead.post(of('holidays/import'), ical)).status).toBe(200)
  const { body } = await as.ops_lead.get(`/v1/clients/${agency.own.clientId}`)
  const { holidays, holidaysOff } = body['calendar']
  expect(holidays).toContainEqual({ date: '2027-09-10', name: 'Fair', source: 'feed:town' })
  expect(holidays.map(({ date }: { date: string }) => date)).toContain('2027-07-04')
  expect(holidaysOff).toEqual(['2027-09-10'])
  const unknown = await as.ops_lead.post(of('holidays/import'), { kind: 'region', region: 'US-XX' })
  expect(unknown).toMatchObject({ status: 422, body: { code: 'holidays_unreadable' } })
})

test('sla rule 54: made then, due when, and why, under policies that are not saved yet', async () => {
  const { as } = agency
  const fixed = { kind: 'fixed', time: '15:00', zone: 'America/Chicago', daysAhead: 1 }
  const policies = [
    { id: 'urgent', when: { priority: ['urgent'] }, targets: { turnaround: fixed } },
    { id: 'default', targets: { turnaround: { kind: 'business', ms: 8 * 3_600_000 } } },
    { id: 'own', audience: 'internal', targets: { turnaround: { kind: 'business', ms: 4 * 3_600_000 } } },
  ]
  const asked = { at: '2027-03-05T20:00:00Z', policies, priority: 'urgent' }
  const { body } = await as.ops_lead.post(of('policies/preview'), asked)
  expect(body['promises']).toMatchObject([
    { audience: 'client', policy: 'urgent', dueAt: '2027-03-08T21:00:00.000Z', bornBreached: false },
    { audience: 'internal', policy: 'own' },
  ])
  expect(body['promises'][0].why.map(({ kind }: { kind: string }) => kind)).toEqual([
    ...['started', 'target', 'policy', 'calendar', 'first_due'],
  ])
  const refused = await as.ops_lead.post(of('policies/preview'), { policies: policies.slice(0, 1) })
  expect(codesOf(refused.body['reasons'])).toEqual(['default_missing'])
  expect((await as.ops_lead.post(of('policies'), { policies })).status).toBe(200)
  const seen = async (as_: typeof as.ops_lead) =>
    (await as_.get(`/v1/clients/${agency.own.clientId}`)).body['policies'].map(({ id }: { id: string }) => id)
  expect(await seen(as.ops_lead)).toEqual(['urgent', 'default', 'own'])
  expect(await seen(as.client_contact)).toEqual(['urgent', 'default'])
})

test('a recompute is previewed, and what came of it can be read', async () => {
  const { as } = agency
  const preview = await as.ops_lead.post(of('recompute/preview'), { applied: 'policies' })
  expect(preview).toMatchObject({ status: 200, body: { reasons: [], complete: true } })
  expect(preview.body['counts']).toMatchObject({ waiting: 0 })
  const begun = await as.ops_lead.post(of('recompute'), {})
  expect(begun).toMatchObject({ status: 200, body: { events: ['client.recompute_started'] } })
  const again = await as.ops_lead.post(of('recompute'), {})
  expect(codesOf(again.body['reasons'])).toEqual(['recompute_running'])
  const { body } = await as.ops_lead.get(`/v1/clients/${agency.own.clientId}`)
  expect(body['recompute']).toMatchObject({ applied: 'both', looked: 0, finishedAt: null })
  expect((await as.ops_lead.get(of('recompute/items'))).body).toEqual({ items: [], next: null })
  expect((await as.ops_lead.get(of('recompute/items?after=nonsense'))).status).toBe(400)
})

test('what if a policy had been another is asked for over HTTP, by whoever sees the agency', async () => {
  const { as } = agency
  const since = new Date(Date.now() - 86_400_000).toISOString()
  const until = new Date(Date.now() + 86_400_000).toISOString()
  const made = await as.ops_lead.post('/v1/work-items', { taskId: agency.own.taskId, title: 'One' })
  expect(made.status).toBe(201)
  const policies = [{ id: 'default', targets: { turnaround: { kind: 'calendar', hours: 1 } } }]
  const { status, body } = await as.ops_lead.post(of('what-if'), { since, until, policies })
  expect([status, body['reasons'], body['complete']]).toEqual([200, [], true])
  expect(body['items']).toBeGreaterThan(0)
  const refused = await as.ops_lead.post(of('what-if'), { since, until, policies: [] })
  expect(codesOf(refused.body['reasons'])).toEqual(['default_missing'])
  expect((await as.ops_lead.post(of('what-if'), { until })).status).toBe(400)
  expect((await as.client_contact.post(of('what-if'), { since, until })).status).toBe(404)
})
