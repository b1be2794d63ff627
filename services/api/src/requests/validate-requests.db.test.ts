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

test.each(['x\0y', 'x\ud800y'])(
  'text that cannot be stored, %j, is refused by whatever route it comes in',
  async (text) => {
    const { as, owner, own } = agency
    const sent: [string, object, string][] = [
      [`/v1/members/${owner}/due-feeds`, { name: text }, 'body/name'],
      [`/v1/members/${owner}/keys`, { name: text }, 'body/name'],
      ['/v1/briefs/lint', { markdown: text }, 'body/markdown'],
      ['/v1/work-items', { taskId: own.taskId, title: text }, 'body/title'],
      ['/v1/auth/sign-in/email', { email: 'dana@field.example', password: text }, 'body/password'],
    ]
    for (const [path, body, where] of sent)
      expect(await as.owner.post(path, body), path).toMatchObject({
        status: 400,
        body: { code: 'invalid_request', errors: [{ path: where }] },
      })
  },
)

test('a command of many with such a text spoils no other', async () => {
  const item = (title: string) => ({ command: 'work_item.make', input: { taskId: agency.own.taskId, title } })
  const { body } = await agency.as.ops_lead.post('/v1/commands', { commands: [item('One'), item('T\0wo')] })
  expect(body.items).toMatchObject([{ status: 200 }, { status: 400, problem: { code: 'invalid_request' } }])
})
