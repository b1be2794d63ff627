import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { searchWorkItems } from '@understudy/engine/work-item/search-work-items'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleEverything } from '../test/handle-everything.ts'

let open: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'live')
  const other = await foundSmallAgency(open.engine, 'live')
  await make(agency, 'Referral 5041, cardiology')
  await make(agency, 'Referral 5042, neurology')
  await make(other, 'Referral 5043, cardiology')
  await handleEverything(open, ['measures'])
})
afterAll(() => open.close())

async function make({ agencyId, tasks }: SmallAgency, title: string): Promise<string> {
  const actor = { kind: 'system', part: 'test' } as const
  const made = { name: 'work_item.make', agencyId, actor, input: { taskId: tasks.plain, title } }
  return String((await accepted(open.engine, made)).result['workItemId'])
}

type Seen = { memberId?: string; roles?: string[]; clientId?: string }

const found = async (text: string, viewer: Seen = {}, of: { clientId?: string } = {}) => {
  const { agencyId, lead } = agency
  const asked = { agencyId, memberId: lead, roles: ['ops_lead'], clientId: null, ...viewer } as never
  return (await searchWorkItems(open.engine.pool, asked, { text, limit: 10, ...of })).items.map(({ title }) => title)
}

test('work is found by the beginnings of the words of its title, in one agency alone', async () => {
  expect(await found('CARD refer')).toEqual(['Referral 5041, cardiology'])
  expect(await found('referral')).toEqual(['Referral 5042, neurology', 'Referral 5041, cardiology'])
  expect(await found('5043')).toEqual([])
  expect(await found("'; -- & | !")).toEqual([])
})

test('work is found by the number that it shows, and by the whole id of an address', async () => {
  const id = await make(agency, 'Referral without a patient')
  await handleEverything(open, ['measures'])
  for (const text of [`#${id.slice(-6)}`, id.slice(-6).toUpperCase(), id])
    expect(await found(text)).toEqual(['Referral without a patient'])
})

test('of one client alone where it is named', async () => {
  const { assistants, clientId } = agency
  expect(await found('5041', {}, { clientId })).toEqual(['Referral 5041, cardiology'])
  expect(await found('5041', {}, { clientId: assistants.va })).toEqual([])
})

test('whoever sees only their own work, or one client, finds nothing else', async () => {
  const { assistants, clientId } = agency
  expect(await found('referral', { memberId: assistants.va, roles: ['assistant'] })).toEqual([])
  expect(await found('5041', { roles: ['client_contact'], clientId })).toEqual(['Referral 5041, cardiology'])
  expect(await found('5041', { roles: ['client_contact'], clientId: assistants.va })).toEqual([])
})
