import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline, openTestApi, type TestApi } from '../test/api-on-test-database.ts'

let open: TestApi
let agency: AgencyOnline

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
})

afterAll(() => open.close())

test('a work item is made, found at its address, and refused a second start with every reason', async () => {
  const { asLead, tasks, lead } = agency
  const made = await asLead.post('/v1/work-items', {
    taskId: tasks.plain,
    title: 'Referral of Monday',
    assistantId: lead,
  })
  expect(made).toMatchObject({ status: 201, body: { events: expect.arrayContaining(['work_item.made']) } })
  const address = String(made.headers.get('location'))
  expect(await asLead.get(address)).toMatchObject({ status: 200, body: { title: 'Referral of Monday', state: 'open' } })
  expect(await asLead.post(`${address}/start`)).toMatchObject({ status: 200 })
  expect(await asLead.post(`${address}/start`)).toMatchObject({ status: 409, body: { code: 'not_allowed_now' } })
})
