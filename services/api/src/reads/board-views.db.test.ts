import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import type { Caller } from '../test/caller.ts'

let open: TestApi
let agency: AgencyOnline
let foreign: AgencyOnline

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
  foreign = await foundAgencyOnline(open)
})
afterAll(() => open.close())

const idOf = async (caller: Caller) => String((await caller.get('/v1/session')).body['memberId'])

const save = async (caller: Caller, view: object) => caller.post(`/v1/members/${await idOf(caller)}/views`, view)

const namesOf = async (caller: Caller) => {
  const items = (await caller.get('/v1/board-views')).body['items'] as { name: string; memberId: string }[]
  return items.map(({ name }) => name)
}

test('own views come in the order of their making, before what others share; what they keep for themselves is not told', async () => {
  const { owner, ops_lead, reviewer } = agency.as
  expect((await save(owner, { name: 'Overdue', query: '?standing=breached' })).status).toBe(200)
  expect((await save(owner, { name: 'By client', query: '?group=client', shared: true })).status).toBe(200)
  expect((await save(ops_lead, { name: 'A first look', query: '?order=risk' })).status).toBe(200)
  expect(await namesOf(owner)).toEqual(['Overdue', 'By client'])
  expect(await namesOf(ops_lead)).toEqual(['A first look', 'By client'])
  expect(await namesOf(reviewer)).toEqual(['By client'])
  const { body } = await reviewer.get('/v1/board-views')
  expect(body['items']).toMatchObject([{ query: '?group=client', shared: true, memberId: await idOf(owner) }])
})

test('an assistant and the contact of a client keep their own, share none and are shown none', async () => {
  for (const who of [agency.as.assistant, agency.as.client_contact]) {
    expect(await save(who, { name: 'Blocked', query: '?state=blocked', shared: true })).toMatchObject({
      status: 422,
      body: { code: 'view_not_shared' },
    })
    expect((await save(who, { name: 'Blocked', query: '?state=blocked' })).status).toBe(200)
    expect(await namesOf(who)).toEqual(['Blocked'])
  }
  expect(await namesOf(foreign.as.owner)).toEqual([])
})

test('nobody keeps or drops views for somebody else, whatever their role', async () => {
  const { owner, ops_lead } = agency.as
  const path = `/v1/members/${await idOf(ops_lead)}/views`
  expect(await owner.post(path, { name: 'Mine?', query: '?state=open' })).toMatchObject({ status: 404 })
  expect(await owner.post(`${path}/drop`, { name: 'A first look' })).toMatchObject({ status: 404 })
  expect((await ops_lead.post(`${path}/drop`, { name: 'A first look' })).status).toBe(200)
  expect(await namesOf(ops_lead)).toEqual(['By client'])
})

test('what is no part of the board is not kept', async () => {
  for (const query of ['', 'https://elsewhere.example', '/clients', '?a=<b>'])
    expect(await save(agency.as.owner, { name: 'Elsewhere', query })).toMatchObject({ status: 400 })
})
