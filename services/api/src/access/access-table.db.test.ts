import { type Role, roles } from '@understudy/domain/actor'
import { makeKey } from '@understudy/engine/keys/make-key'
import { revokeKey } from '@understudy/engine/keys/revoke-key'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operationsOf } from '../openapi/operations-of.ts'
import { type AgencyOnline, foundAgencyOnline, type Ids } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { pathWith } from '../test/sample-commands.ts'
import { type AccessRow, accessTable, type Operation, type Reach } from './access-table.ts'

let open: TestApi
let agency: AgencyOnline
let foreign: AgencyOnline
let operations: Operation[]
let table: AccessRow[]

beforeAll(async () => {
  open = await openTestApi({ requestsPerMinute: 1_000_000, trustedProxies: '127.0.0.1' })
  agency = await foundAgencyOnline(open)
  foreign = await foundAgencyOnline(open)
  operations = operationsOf((await (await fetch(`${open.api.url}/openapi.json`)).json()) as object)
  table = accessTable(operations)
})

afterAll(() => open.close())

/** Ids that are none of a sample's, where a path names a key, a session or the like. */
const nobodys = '00000000-0000-7000-8000-000000000000'
const addressOf = (path: string, ids: Ids) =>
  pathWith(path, new Proxy(ids, { get: (own, name) => own[name as keyof Ids] ?? nobodys }))
const isRead = ({ method, path }: AccessRow) => method === 'GET' && path !== '/v1/live'
const names = ({ path }: AccessRow) => path.includes(':')

/** What a role is answered that reaches so far, about what is its own, another client's and another agency's. */
const expected: Readonly<Record<Reach, RegExp>> = {
  all: /^200 (200|404) 404$/,
  own_work: /^200 404 404$/,
  own_client: /^200 404 404$/,
  own_self: /^(200 404 404|404 404 404|403 403 403)$/,
  none: /^(404 404 404|403 403 403)$/,
}

test('every operation but the open ones stands in the table, and every row of it is an operation', () => {
  expect(table).toHaveLength(operations.filter(({ isOpen }) => !isOpen).length)
  expect(operations.filter(({ isOpen, path }) => isOpen && path.startsWith('/v1/')).map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/v1/session', '/v1/auth/sign-in/email', '/v1/invitations/accept']),
  )
})

test('every read answers every role as the table says: what is not theirs as what is not there', async () => {
  for (const row of table.filter(isRead)) {
    const said: Partial<Record<Role, string>> = {}
    for (const role of roles) {
      const about = names(row) ? [agency.own, agency.other, foreign.own] : [agency.own]
      const answers: number[] = []
      for (const ids of about) answers.push((await agency.as[role].get(addressOf(row.path, ids))).status)
      said[role] = answers.join(' ')
    }
    for (const role of roles) {
      const answer = said[role] as string
      const isRight = names(row)
        ? expected[row.reach[role]].test(answer) || row.operationId === 'listKeys'
        : row.reach[role] === 'none'
          ? /^40[34]$/.test(answer)
          : /^(200|404)$/.test(answer) || row.reach[role] === 'own_self'
      expect(isRight, `${row.operationId} ${role} reaches ${row.reach[role]}, and is answered ${answer}`).toBe(true)
    }
  }
})

test('a thing of another agency, of another client, and one that never was are told apart by nobody', async () => {
  const stripped = ({ text }: { text: string }) => text.replaceAll(/"requestId":"[^"]+"/g, '')
  for (const { path } of table.filter((row) => isRead(row) && names(row))) {
    const nothing = addressOf(path, {} as Ids)
    for (const [caller, ids] of [
      [agency.as.owner, foreign.own],
      [agency.as.client_contact, agency.other],
    ] as const)
      expect(stripped(await caller.get(addressOf(path, ids))), path).toBe(stripped(await caller.get(nothing)))
  }
})

test('whoever is signed out, expired or revoked is nobody to every route', async () => {
  const of = async (expiresAt: number | null) => {
    const made = await makeKey(open.engine.pool, {
      agencyId: agency.agencyId,
      memberId: agency.owner,
      name: 'x',
      expiresAt,
    })
    return made as { id: string; key: string }
  }
  const revoked = await of(null)
  await revokeKey(open.engine.pool, agency.agencyId, agency.owner, revoked.id)
  const expired = await of(Date.now() - 1)
  let asked = 0
  for (const { method, path } of table)
    for (const key of [undefined, expired.key, revoked.key]) {
      asked += 1
      // From an address of its own each, since whoever tries twenty keys that are none has to wait.
      const from = { 'x-forwarded-for': `10.0.${asked >> 8}.${asked & 255}` }
      const headers = key === undefined ? from : { ...from, authorization: `Bearer ${key}` }
      const answer = await fetch(open.api.url + addressOf(path, agency.own), { method, headers })
      await answer.body?.cancel()
      expect(answer.status, `${method} ${path}`).toBe(401)
    }
})
