import { accepted } from '@understudy/engine/test/small-agency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { listen } from '../test/listen.ts'
import { PeopleOnline } from '../test/people-online.ts'

let open: TestApi
let people: PeopleOnline

beforeAll(async () => {
  open = await openTestApi({ beatMs: 100, trustedProxies: '127.0.0.1', signIn: { hasMail: true } })
  people = new PeopleOnline(open, await foundAgencyOnline(open))
})

afterAll(() => open.close())

test('whoever left an agency hears nothing more of it, although their session goes on in another', async () => {
  const { agency } = people
  const second = await foundAgencyOnline(open)
  const { at, email, memberId } = await people.person('sam@agency.example')
  const elsewhere = await people.joined(email, second)
  await second.as.owner.post(`/v1/members/${elsewhere}/invitation`)
  await expect.poll(async () => (await people.lettersTo(email)).length, { timeout: 20_000 }).toBe(2)
  await at.post('/v1/invitations/accept', { token: await people.linkTo(email) })
  await at.post('/v1/auth/agency', { agencyId: agency.agencyId })

  const ear = await listen(open.api.url, { cookie: at.cookie })
  expect(await agency.as.owner.post(`/v1/members/${memberId}/leave`, { reason: 'Gone' })).toMatchObject({ status: 200 })
  const ended = await Promise.race([
    ear.ended.then(() => 'ended'),
    new Promise((go) => setTimeout(go, 20_000, 'goes on')),
  ])
  expect(ended).toBe('ended')
  expect((await at.get('/v1/session')).body).toMatchObject({ agencyId: second.agencyId, memberId: elsewhere })

  const next = await listen(open.api.url, { cookie: at.cookie })
  const make = (agencyId: string, lead: string, taskId: string) =>
    accepted(open.engine, {
      ...{ name: 'work_item.make', agencyId, actor: { kind: 'member', memberId: lead } },
      input: { taskId, title: 'After they left' },
    })
  const ofFirst = await make(agency.agencyId, agency.lead, agency.tasks.plain)
  const ofSecond = await make(second.agencyId, second.lead, second.tasks.plain)
  await next.heard(String(ofSecond.result['workItemId']))
  expect(next.count(String(ofFirst.result['workItemId']))).toBe(0)
  next.close()
})
