import { accepted } from '@understudy/engine/test/small-agency'
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

const post = (date: string, note: string) => agency.as.assistant.post('/v1/daily-updates', { date, note })

test('whoever leads reads the updates of a day, and who has posted none; assistants and contacts do not', async () => {
  const { as, assistants } = agency
  const today = (await as.assistant.get('/v1/daily-updates/draft')).body.date
  expect((await post(today, 'All calls done')).status).toBe(201)
  const { body } = await as.ops_lead.get(`/v1/daily-updates/day?date=${today}`)
  const standings = new Map(
    body.items.map((one: { memberId: string; standing: string }) => [one.memberId, one.standing]),
  )
  expect(standings.get(assistants.va)).toBe('posted')
  expect(['not_yet', 'not_at_work']).toContain(standings.get(assistants.scribe))
  expect(body.items.find((one: { memberId: string }) => one.memberId === assistants.va).update).toMatchObject({
    note: 'All calls done',
  })
  expect((await as.ops_lead.get('/v1/daily-updates/day')).body).toMatchObject({ times: null })
  for (const caller of [as.assistant, as.client_contact])
    expect((await caller.get('/v1/daily-updates/day')).status).toBe(404)
  expect((await as.ops_lead.get('/v1/daily-updates/day?date=yesterday')).status).toBe(400)
})

test('before somebody was taken in nothing of theirs was missing', async () => {
  const { as, agencyId } = agency
  await accepted(open.engine, {
    ...{ name: 'agency.set_update_times', agencyId, actor: { kind: 'system', part: 'test' } as const },
    input: { times: { remindAt: '16:00', missingAt: '18:00' } },
  })
  const { body } = await as.ops_lead.get('/v1/daily-updates/day?date=2020-01-06')
  expect(body).toMatchObject({ date: '2020-01-06', times: { missingAt: '18:00' }, items: [] })
})

test('what somebody posted comes page by page, the newest day first', async () => {
  const { as, assistants } = agency
  for (const date of ['2026-11-18', '2026-11-20', '2026-11-19']) await post(date, date)
  const days: string[] = []
  let after = ''
  for (;;) {
    const query = `memberId=${assistants.va}&order=latest&limit=2${after}`
    const { body } = await as.assistant.get(`/v1/daily-updates?${query}`)
    days.push(...body.items.map(({ date }: { date: string }) => date))
    if (body.next === null) break
    after = `&after=${body.next}`
  }
  expect(days).toEqual(days.toSorted().toReversed())
  expect(days).toEqual(expect.arrayContaining(['2026-11-18', '2026-11-19', '2026-11-20']))
  expect((await as.assistant.get('/v1/daily-updates?order=latest&after=x')).status).toBe(400)
})
