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

const system = { kind: 'system', part: 'test' } as const
const severities = ['low', 'normal', 'high', 'critical'] as const

/** About an item of its own, with a severity, told to whoever leads. */
async function escalated(index: number): Promise<string> {
  const { agencyId, tasks, lead } = agency
  const say = async (name: string, input: object) =>
    (await accepted(open.engine, { name, agencyId, actor: system, input })).result
  const made = await say('work_item.make', { taskId: tasks.plain, title: `Item ${index}`, assistantId: lead })
  const subject = { kind: 'work_item', id: made['workItemId'] }
  const input = { subject, cause: 'person', severity: severities[index % severities.length] }
  const id = String((await say('escalation.raise', input))['escalationId'])
  await accepted(open.engine, {
    ...{ name: 'escalation.hand_on', agencyId, actor: { kind: 'member', memberId: agency.owner } as const },
    input: { escalationId: id, memberId: lead },
  })
  return id
}

test('what needs somebody is counted wholly, and every page of it is reached, worst first and each once', async () => {
  const ids: string[] = []
  for (let index = 0; index < 9; index++) ids.push(await escalated(index))
  const { as } = agency
  const seen: { id: string; severity: (typeof severities)[number] }[] = []
  let after = ''
  for (;;) {
    const { body } = await as.ops_lead.get(`/v1/needs-me?limit=2${after}`)
    expect(body.total).toBe((await as.ops_lead.get('/v1/needs-me?limit=200')).body.items.length)
    seen.push(...body.items)
    if (body.next === null) break
    after = `&after=${body.next}`
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
  expect(seen.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
  const ranks = seen.map(({ severity }) => severities.indexOf(severity))
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
  for (const wrong of ['x', '1.2', '3.4.5'])
    expect((await as.ops_lead.get(`/v1/needs-me?after=${wrong}`)).status, wrong).toBe(400)
})

test('a resolved escalation says who decided and in which words, and the latest stands first', async () => {
  const { as, lead } = agency
  const [first, second, third] = [await escalated(1), await escalated(2), await escalated(3)]
  const resolve = (id: string, why: string) => as.ops_lead.post(`/v1/escalations/${id}/resolution`, { why })
  expect((await as.ops_lead.get(`/v1/escalations/${first}`)).body.resolution).toBeNull()
  await resolve(first, 'The first offer')
  await resolve(second, 'The second offer')
  const again = await resolve(second, 'Another word')
  expect(again.body).toMatchObject({ events: [], result: { wasResolved: true } })
  await accepted(open.engine, {
    ...{ name: 'escalation.resolve', agencyId: agency.agencyId, actor: system },
    input: { escalationId: third, why: 'Its cause went away' },
  })
  const list = (more: string) => as.ops_lead.get(`/v1/escalations?state=resolved&order=latest&limit=2${more}`)
  const page = await list('')
  expect(page.body.items).toMatchObject([
    { id: third, resolution: { memberId: null, why: 'Its cause went away' } },
    { id: second, resolution: { memberId: lead, why: 'The second offer' } },
  ])
  const next = await list(`&after=${page.body.next}`)
  expect(next.body).toMatchObject({ items: [{ id: first, resolution: { why: 'The first offer' } }], next: null })
  expect((await list('&after=x')).status).toBe(400)
})
