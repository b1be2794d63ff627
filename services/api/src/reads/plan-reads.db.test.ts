import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { sampleBodies } from '../test/sample-commands.ts'

let open: TestApi
let agency: AgencyOnline

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
})

afterAll(() => open.close())

const ours = () => sampleBodies(agency.own)['agency.save_plan'] as object

test('what a plan promises is answered before it is saved, and nothing is saved by asking', async () => {
  const { as } = agency
  const preview = await as.ops_lead.post('/v1/agency/plans/preview', ours())
  expect(preview).toMatchObject({ status: 200, body: { reasons: [], version: 1 } })
  expect(preview.body['promise'].rates).toHaveLength(5)
  const before = await as.ops_lead.get('/v1/agency/plans')
  expect(before.body['items'].map(({ plan }: { plan: { id: string } }) => plan.id)).toEqual([
    'light',
    'standard',
    'strict',
  ])
  const saved = await as.ops_lead.post('/v1/agency/plans', ours())
  expect(saved).toMatchObject({ status: 200, body: { result: { version: 1, promise: preview.body['promise'] } } })
  const after = await as.ops_lead.get('/v1/agency/plans')
  expect(after.body['items'].at(-1)).toMatchObject({ plan: { id: 'ours', version: 1 }, own: true })
})

test('a plan that can never work is answered with every reason, asked or saved', async () => {
  const wrong = { ...ours(), promoteAt: 99, reworkCost: 16 }
  const { body } = await agency.as.ops_lead.post('/v1/agency/plans/preview', wrong)
  const codes = body['reasons'].map(({ code }: { code: string }) => code)
  expect(codes).toEqual(['never_promotes', 'one_rework_demotes', 'critical_cheaper_than_rework'])
  const refused = await agency.as.ops_lead.post('/v1/agency/plans', wrong)
  expect(refused.body.reasons.map(({ code }: { code: string }) => code)).toEqual(codes)
})

test('with reviewers who miss a share the promise is another, and says so', async () => {
  const { body } = await agency.as.ops_lead.get('/v1/agency/plans?missRate=0.2')
  const [, standard] = body['items']
  expect(standard.promise.missRate).toBe(0.2)
  expect(standard.promise.falsePromotion[0]).toBeCloseTo(0.128, 3)
})
