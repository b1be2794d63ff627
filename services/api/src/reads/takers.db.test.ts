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

interface Taker {
  readonly assistantId: string
  readonly refused: number
  readonly reasons: readonly { readonly code: string; readonly count: number }[]
}

const make = async (taskId: string) =>
  String((await agency.as.ops_lead.post('/v1/work-items', { taskId, title: 'Work' })).body.result.workItemId)
const takersOf = async (workItemIds: readonly string[]) =>
  (await agency.as.ops_lead.post('/v1/work-items/takers', { workItemIds })).body as { of: number; items: Taker[] }

test('of many items it is told at once how many somebody would be refused and why, as naming them then does', async () => {
  const { ops_lead: lead } = agency.as
  const ids = [await make(agency.own.taskId), await make(agency.own.taskId), await make(agency.other.taskId)]
  const suspected = { reason: 'Visits are written down in it' }
  expect((await lead.post(`/v1/tasks/${agency.other.taskId}/clinical/suspect`, suspected)).status).toBe(200)
  const { of, items } = await takersOf([...ids, crypto.randomUUID(), ids[0] as string])
  expect(of, 'those that there are, each once').toBe(3)
  expect(items.length).toBeGreaterThan(1)
  for (const { assistantId, refused, reasons } of items) {
    const answers: { status: number; body: { reasons?: { code: string }[] } }[] = []
    for (const id of ids) answers.push(await lead.post(`/v1/work-items/${id}/assign`, { assistantId }))
    const turnedDown = answers.filter(({ status }) => status !== 200)
    expect(turnedDown).toHaveLength(refused)
    const codes = turnedDown.flatMap(({ body }) => body.reasons?.map(({ code }) => code) ?? [])
    const told = reasons.flatMap(({ code, count }) => Array<string>(count).fill(code))
    expect(told.toSorted(), assistantId).toEqual(codes.toSorted())
  }
  expect(items.some(({ refused }) => refused > 0)).toBe(true)
  expect(items.some(({ refused }) => refused < of)).toBe(true)
})

test('what is over is given to nobody', async () => {
  const id = await make(agency.own.taskId)
  await agency.as.ops_lead.post(`/v1/work-items/${id}/cancel`, { reason: 'Sent twice' })
  for (const { refused, reasons } of (await takersOf([id])).items)
    expect({ refused, reasons }).toMatchObject({ refused: 1, reasons: [{ code: 'not_allowed_now', count: 1 }] })
})

test('nobody but those who plan the work is told', async () => {
  const body = { workItemIds: [await make(agency.own.taskId)] }
  for (const role of ['assistant', 'client_contact'] as const)
    expect((await agency.as[role].post('/v1/work-items/takers', body)).status).toBe(404)
})
