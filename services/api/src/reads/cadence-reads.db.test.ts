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

const of = (path = '') => `/v1/tasks/${agency.tasks.clinical}/cadences${path}`
const weekly = { rule: 'RRULE:FREQ=WEEKLY;BYDAY=MO', start: '2030-10-28T09:00', title: 'Inbox {date}' }

test('recurring work is shown with its next runs before it is saved, and every reason why it cannot be', async () => {
  const { as } = agency
  const shown = await as.ops_lead.post(of('/preview'), { ...weekly, runs: 2 })
  expect(shown).toMatchObject({ status: 200, body: { reasons: [], zone: 'America/Chicago' } })
  expect(shown.body['runs']).toEqual([
    { at: '2030-10-28T14:00:00.000Z', local: '2030-10-28T09:00-05:00', title: 'Inbox 2030-10-28' },
    { at: '2030-11-04T15:00:00.000Z', local: '2030-11-04T09:00-06:00', title: 'Inbox 2030-11-04' },
  ])
  const wrong = { ...weekly, rule: 'FREQ=SECONDLY;BYHOUR=25', start: '2030-02-30T09:00' }
  const codes = ['rule_part_malformed', 'rule_part_malformed', 'start_malformed']
  const refused = await as.ops_lead.post(of('/preview'), wrong)
  expect(refused.body['reasons'].map(({ code }: { code: string }) => code)).toEqual(codes)
  const unsaved = await as.ops_lead.post(of(), wrong)
  expect(unsaved).toMatchObject({ status: 422, body: { code: 'cadence_cannot_work' } })
  expect(unsaved.body.reasons).toHaveLength(3)
  const never = await as.ops_lead.post(of('/preview'), { ...weekly, rule: 'FREQ=DAILY;UNTIL=20200101' })
  expect(never.body['reasons']).toMatchObject([{ code: 'cadence_never' }])
})

test('recurring work is saved, changed, paused, resumed and ended, and seen by whoever sees the task', async () => {
  const { as } = agency
  const saved = await as.ops_lead.post(of(), weekly)
  expect(saved).toMatchObject({ status: 200, body: { result: { version: 1, nextAt: '2030-10-28T14:00:00.000Z' } } })
  const { cadenceId } = saved.body.result
  const changed = await as.ops_lead.post(of(), { ...weekly, cadenceId, catchUp: 'all', priority: 'high' })
  expect(changed.body.result).toMatchObject({ cadenceId, version: 2 })
  const one = { id: cadenceId, rule: 'FREQ=WEEKLY;BYDAY=MO', catchUp: 'all', priority: 'high', version: 2 }
  const read = async () => (await as.owner.get(of())).body['items']
  expect(await read()).toMatchObject([{ ...one, state: 'active', next: Array(10).fill({ at: expect.any(String) }) }])
  expect((await as.ops_lead.post(of(`/${cadenceId}/pause`))).status).toBe(200)
  expect(await read()).toMatchObject([{ ...one, state: 'paused', next: [] }])
  expect((await as.ops_lead.post(of(`/${cadenceId}/resume`))).status).toBe(200)
  expect((await as.ops_lead.post(of(`/${cadenceId}/end`), { reason: 'Not needed' })).status).toBe(200)
  expect(await read()).toMatchObject([{ ...one, state: 'ended', next: [] }])
  const again = await as.ops_lead.post(of(), { ...weekly, cadenceId })
  expect(again).toMatchObject({ body: { code: 'cadence_ended' } })
  const other = `/v1/tasks/${agency.other.taskId}/cadences`
  expect((await as.client_contact.get(other)).status).toBe(404)
})
