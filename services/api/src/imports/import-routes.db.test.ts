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

test('a lead imports lists, after a dry run; nobody else does, and what is no list is told as such', async () => {
  const { as, assistants } = agency
  const csv = `case,task,assistant,made,done\n71,Referrals,${assistants.va},2026-03-02 09:00,2026-03-02 11:00\n`
  const report = { rows: 1, made: 1, existed: 0, passedOver: 0, refused: 0, problems: [] }
  const history = '/v1/imports/history'
  expect(await as.ops_lead.post(history, { csv, dryRun: true })).toMatchObject({
    status: 200,
    body: { ...report, dryRun: true },
  })
  expect((await as.ops_lead.post(history, { csv })).body).toEqual({ ...report, dryRun: false })
  expect((await as.ops_lead.post(history, { csv })).body).toMatchObject({ made: 0, existed: 1 })
  for (const role of ['assistant', 'client_contact', 'reviewer'] as const)
    expect((await as[role].post(history, { csv })).status).toBe(403)
  expect(await as.ops_lead.post(history, { csv: 'a,b\n1,2\n' })).toMatchObject({
    status: 422,
    body: { code: 'list_unreadable' },
  })
  const work = 'task,title,id\nReferrals,One,x1\nNone,Two,x2\n'
  expect((await as.owner.post('/v1/imports/work-items', { csv: work })).body).toMatchObject({
    ...{ made: 1, refused: 1, problems: [{ line: 3, problems: ['There is no task None'] }] },
  })
})

test('a row with text that cannot be stored stands by itself, and what no tool exports is told as such', async () => {
  const { as } = agency
  const csv = 'task,title,id\nReferrals,On\0e,y1\nReferrals,Two,y2\n'
  expect((await as.owner.post('/v1/imports/work-items', { csv })).body).toMatchObject({
    ...{ made: 1, refused: 1, problems: [{ line: 2, problems: [expect.stringContaining('cannot be stored')] }] },
  })
  const json = `{"data":[${'{"gid":"1","subtasks":['.repeat(5_000)}${']}'.repeat(5_000)}]}`
  for (const path of ['/v1/imports/work-items', '/v1/imports/history'])
    expect(await as.owner.post(path, { from: 'asana', json })).toMatchObject({
      status: 422,
      body: { code: 'list_unreadable' },
    })
})
