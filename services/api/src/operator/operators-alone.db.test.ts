import { roles } from '@understudy/domain/actor'
import { type BackEnd, openBackEnd } from '@understudy/queue/back-end'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { type Answer, callerOf } from '../test/caller.ts'
import { Person } from '../test/person.ts'
import { nameOperator, type SignedIn, signedIn } from '../test/signed-in.ts'
import { screenPath } from './queue-screen.ts'

let open: TestApi
let backEnd: BackEnd
let agency: AgencyOnline
let opened = 0

beforeAll(async () => {
  open = await openTestApi({
    trustedProxies: '127.0.0.1',
    queues: async () => {
      opened += 1
      backEnd = await openBackEnd({ postgresUrl: open.database.superuserUrl })
      return backEnd
    },
  })
  agency = await foundAgencyOnline(open)
})

afterAll(async () => {
  await open.close()
  await backEnd?.close()
})

type Ask = Pick<Person, 'get' | 'post'>

const paths = [screenPath, `${screenPath}/`, `${screenPath}/api/queues`, `${screenPath}/static/images/logo.svg`]
const all = async (by: Ask) => [
  ...(await Promise.all(paths.map((path) => by.get(path)))),
  await by.post(`${screenPath}/retries`),
]
const statuses = async (by: Ask) => (await all(by)).map(({ status }) => status)
const told = ({ status, text }: Answer) => [status, text.replaceAll(/"requestId":"[^"]+"/g, '')]
const standing = async ({ at }: SignedIn) => (await at.get('/v1/session')).body.operator

test('with a key nobody finds the queues, whatever their role, and not even an operator; nor is anything opened for it', async () => {
  const person = await signedIn(open, agency.agencyId, 'owner')
  await nameOperator(open, person)
  await person.withSecondFactor()
  const { memberId } = (await person.at.get('/v1/session')).body
  const withKey = callerOf(open.api.url, await agency.keyOf(memberId))
  const nowhere = await agency.as.owner.get('/v1/nothing-of-the-kind')
  for (const by of [...roles.map((role) => agency.as[role]), withKey])
    for (const answer of await all(by)) expect(told(answer)).toEqual(told(nowhere))
  const session = new Person(open.api.url)
  expect((await session.post('/v1/session', { key: withKey.key })).body).toMatchObject({ operator: 'no' })
  expect(await statuses(session)).toEqual(Array(5).fill(404))
  expect(opened).toBe(0)
})

test('signed out, nobody is told anything', async () => {
  expect(await statuses(new Person(open.api.url))).toEqual(Array(5).fill(401))
})

test('signed in as themselves, everybody who is no operator finds nothing, an owner with two factors too', async () => {
  for (const role of roles) {
    const clientId = role === 'client_contact' ? agency.clientId : undefined
    const person = await signedIn(open, agency.agencyId, role, clientId)
    await person.withSecondFactor()
    expect(await statuses(person.at)).toEqual(Array(5).fill(404))
    expect(await standing(person)).toBe('no')
  }
})

test('an operator comes in by two factors, although no agency of theirs asks for it, and until they are one no more', async () => {
  const person = await signedIn(open, agency.agencyId, 'assistant')
  await nameOperator(open, person)
  await expect.poll(() => standing(person), { timeout: 20_000 }).toBe('needs_second_factor')
  expect(await statuses(person.at)).toEqual(Array(5).fill(403))
  expect((await person.at.get(screenPath)).body.code).toBe('second_factor_needed')
  await person.withSecondFactor()
  expect(await standing(person)).toBe('yes')
  expect(await statuses(person.at)).toEqual(Array(5).fill(200))
  expect(opened).toBe(1)
  await open.admin.query('delete from auth.operator where user_id = $1', [person.userId])
  await expect.poll(() => statuses(person.at), { timeout: 20_000 }).toEqual(Array(5).fill(404))
})

test('no service names an operator: the role of sign-in reads who is one, and no other role that', async () => {
  const { rows } = await open.admin.query(
    `select r.rolname::text as role, p.privilege from pg_roles r, unnest(array['select', 'insert', 'update', 'delete', 'truncate']) p (privilege)
     where r.rolname ~ '^understudy_' and r.rolname <> 'understudy_owner' and has_schema_privilege(r.rolname, 'auth', 'usage')
       and has_table_privilege(r.rolname, 'auth.operator', p.privilege)`,
  )
  expect(rows).toEqual([{ role: 'understudy_sign_in', privilege: 'select' }])
})
