import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { callerOf } from '../test/caller.ts'
import { openPeople, type PeopleOnline, password } from '../test/people-online.ts'

let people: PeopleOnline
let agency: AgencyOnline

beforeAll(async () => {
  people = await openPeople()
  agency = people.agency
})

afterAll(() => people.open.close())

const correct = (memberId: string, body: object, by = agency.as.owner) =>
  by.post(`/v1/members/${memberId}/correct`, body)
const reasonsOf = ({ body }: { readonly body: { readonly reasons?: readonly { readonly code: string }[] } }) =>
  body.reasons?.map(({ code }) => code)
const invite = async (memberId: string) =>
  expect((await agency.as.owner.post(`/v1/members/${memberId}/invitation`)).status).toBe(201)
const sealed = async () => {
  const { rows } = await people.open.admin.query(`select body::text as text from ledger where type like 'member.%'`)
  return rows.map(({ text }) => text).join('\n')
}

test('a name that was wrong is put right, sealed in the ledger, and the fold agrees', async () => {
  const memberId = await people.joined('maya@agency.example')
  expect((await correct(memberId, { name: 'Maya Quillfeather' }, agency.as.ops_lead)).status).toBe(200)
  expect((await agency.as.owner.get(`/v1/members/${memberId}`)).body).toMatchObject({ name: 'Maya Quillfeather' })
  expect(await sealed()).not.toMatch(/Quillfeather|maya@/)
  expect((await correct(memberId, { email: 'm@agency.example' }, agency.as.ops_lead)).status).toBe(403)
  expect((await correct(memberId, { name: 'Me' }, agency.as.reviewer)).status).toBe(403)
  expect((await verifyLedger(people.open.engine)).differences).toEqual([])
})

test('whoever loses a role has lost it at once, with the key that they came in by', async () => {
  const memberId = await people.joined('lee@agency.example')
  const lee = callerOf(people.open.api.url, await agency.keyOf(memberId))
  expect((await lee.get('/v1/session')).body.roles).toEqual(['ops_lead'])
  expect((await correct(memberId, { roles: ['reviewer'] })).status).toBe(200)
  expect((await lee.get('/v1/session')).body.roles).toEqual(['reviewer'])
  expect((await lee.post('/v1/clients', { name: 'Mine', timeZone: 'Etc/UTC', regulated: false })).status).toBe(403)
})

test('nobody raises themselves to owner, and of two owners who give it up at once one stays', async () => {
  const lead = await correct(agency.lead, { roles: ['ops_lead', 'owner'] }, agency.as.ops_lead)
  expect([lead.status, reasonsOf(lead)]).toEqual([403, ['owner_by_owner']])
  expect(reasonsOf(await correct(agency.owner, { name: 'Nobody' }, agency.as.ops_lead))).toEqual(['owner_alone'])
  expect(reasonsOf(await correct(agency.owner, { roles: ['ops_lead'] }))).toEqual(['last_owner'])
  const second = await people.joined('second@agency.example')
  await correct(second, { roles: ['owner'] })
  const other = callerOf(people.open.api.url, await agency.keyOf(second))
  const both = await Promise.all([
    correct(agency.owner, { roles: ['ops_lead'] }),
    correct(second, { roles: ['ops_lead'] }, other),
  ])
  const owners = (await other.get('/v1/members?limit=100')).body.items.filter(
    ({ roles }: { readonly roles: readonly string[] }) => roles.includes('owner'),
  )
  expect([both.map(({ status }) => status).toSorted(), owners.length]).toEqual([[200, 422], 1])
  const [still] = owners
  await correct(agency.owner, { roles: ['owner'] }, still.id === second ? other : agency.as.owner)
})

test('a role that work hangs on is kept until the work has gone, and each piece is named', async () => {
  const { va } = agency.assistants
  const refused = await correct(va, { roles: ['reviewer'] })
  expect([refused.status, reasonsOf(refused)]).toEqual([422, ['work_open']])
  expect(refused.text).toContain('Referrals')
  const end = await agency.as.owner.post(`/v1/delegations/${agency.own.delegationId}/end`, { reason: 'Over' })
  expect(end.status, end.text).toBe(200)
  expect((await correct(va, { roles: ['reviewer'] })).status).toBe(200)
  const taken = { taskId: agency.tasks.plain, assistantId: va, cover: 'primary' }
  expect(reasonsOf(await agency.as.owner.post('/v1/delegations', taken))).toEqual(['not_an_assistant'])

  const [reviewer] = agency.reviewers
  expect((await agency.as.reviewer.post(`/v1/reviews/${agency.own.reviewId}/claim`)).status).toBe(200)
  const claims = await correct(reviewer, { roles: ['assistant'], supportRole: 'general_va' })
  expect(reasonsOf(claims)).toEqual(['reviews_claimed'])
  expect((await verifyLedger(people.open.engine)).differences).toEqual([])
})

test('a corrected address gives the membership to nobody: the old one lets in no more, and the new one is invited', async () => {
  const wrong = await people.person('wrong@elsewhere.example')
  const second = await foundAgencyOnline(people.open)
  const elsewhere = await people.joined(wrong.email, second)
  await second.as.owner.post(`/v1/members/${elsewhere}/invitation`)
  await expect.poll(async () => (await people.lettersTo(wrong.email)).length, { timeout: 20_000 }).toBe(2)
  await wrong.at.post('/v1/invitations/accept', { token: await people.linkTo(wrong.email) })
  await wrong.at.post('/v1/auth/agency', { agencyId: agency.agencyId })
  expect((await wrong.at.get('/v1/session')).body).toMatchObject({ memberId: wrong.memberId })

  expect((await correct(wrong.memberId, { email: 'Right@agency.example' })).status).toBe(200)
  expect((await wrong.at.get('/v1/session')).body, 'what they are elsewhere they are still').toMatchObject({
    ...{ agencyId: second.agencyId, memberId: elsewhere },
  })
  await invite(wrong.memberId)
  const token = await people.linkTo('right@agency.example')
  const right = people.browser()
  expect((await right.post('/v1/invitations/accept', { token, password })).status).toBe(200)
  expect((await right.get('/v1/session')).body).toMatchObject({ memberId: wrong.memberId })
})

test('an invitation that went to a wrong address is worth nothing once it is corrected', async () => {
  const memberId = await people.joined('typo@agency.example')
  await invite(memberId)
  const token = await people.linkTo('typo@agency.example')
  expect((await correct(memberId, { email: 'tippi@agency.example' })).status).toBe(200)
  expect((await people.browser().post('/v1/invitations/look', { token })).status).toBe(404)
  expect((await people.browser().post('/v1/invitations/accept', { token, password })).status).toBe(404)
})

test('who corrects their own address goes on signing in as before', async () => {
  const ada = await people.person('ada@agency.example')
  await correct(ada.memberId, { roles: ['owner'] })
  expect((await ada.at.post(`/v1/members/${ada.memberId}/correct`, { email: 'lovelace@agency.example' })).status).toBe(
    200,
  )
  expect((await ada.at.get('/v1/session')).body).toMatchObject({ memberId: ada.memberId, roles: ['owner'] })
  expect((await people.enter(people.browser(), ada.email)).status).toBe(200)
  const { body } = await agency.as.owner.get(`/v1/members/${ada.memberId}`)
  expect(body.email).toBe('lovelace@agency.example')
  expect((await verifyLedger(people.open.engine)).differences).toEqual([])
})
