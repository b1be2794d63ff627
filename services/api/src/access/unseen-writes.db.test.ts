import { type CommandRoute, paramsOf } from '@understudy/contract/http/command-route'
import { commandRoutes } from '@understudy/contract/http/command-routes'
import type { Role } from '@understudy/domain/actor'
import { verbs } from '@understudy/engine/shell/verbs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline, type Ids } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import type { Caller } from '../test/caller.ts'
import { pathWith, sampleBodies } from '../test/sample-commands.ts'

let open: TestApi
let agency: AgencyOnline
/** Ids of nothing at all. */
const nothing = new Proxy({} as Ids, { get: () => '00000000-0000-7000-8000-000000000000' })

beforeAll(async () => {
  open = await openTestApi({ requestsPerMinute: 1_000_000 })
  agency = await foundAgencyOnline(open)
})

afterAll(() => open.close())

const maySend = (role: Role) =>
  Object.values(commandRoutes)
    .flat()
    .filter(({ command }) => verbs[command]?.allow.includes(role))

/** Every command that they may send at all and that names something, in its path or in its body. */
const about = (role: Role) => maySend(role).filter(({ input }) => Object.keys(input.shape).some((name) => isId(name)))

const isId = (name: string) => /Id$/.test(name)

/** A sample, with whatever it may name named. */
function bodyOf({ command, path, input }: CommandRoute, ids: Ids): object {
  const inBody = ['taskId', 'workItemId', 'memberId'].filter((name) => name in input.shape && !path.includes(name))
  return { ...sampleBodies(ids)[command], ...Object.fromEntries(inBody.map((name) => [name, ids[name as keyof Ids]])) }
}

const inputOf = (route: CommandRoute, ids: Ids) => ({
  ...bodyOf(route, ids),
  ...Object.fromEntries(paramsOf(route.path).map((name) => [name, ids[name as keyof Ids]])),
})

/** The answer without the id of its request. */
const said = ({ status, text }: { status: number; text: string }) =>
  `${status} ${text.replaceAll(/"requestId":"[^"]+"/g, '')}`

const ways: Readonly<Record<string, (caller: Caller, route: CommandRoute, ids: Ids) => Promise<string>>> = {
  'by its route': async (caller, route, ids) => said(await caller.post(pathWith(route.path, ids), bodyOf(route, ids))),
  'by its route, if it is as it was read': async (caller, route, ids) =>
    said(await caller.post(pathWith(route.path, ids), bodyOf(route, ids), { 'if-match': '"3"' })),
  'among many': async (caller, route, ids) =>
    said(await caller.post('/v1/commands', { commands: [{ command: route.command, input: inputOf(route, ids) }] })),
  'among many, if it is as it was read': async (caller, route, ids) =>
    said(
      await caller.post('/v1/commands', {
        commands: [{ command: route.command, input: inputOf(route, ids), ifMatch: '"3"' }],
      }),
    ),
}

test.each(
  Object.keys(ways).flatMap((way) => (['assistant', 'client_contact'] as const).map((role) => [role, way] as const)),
)(
  'a command of one who is %s about what they do not see, sent %s, is answered as about what never was',
  async (role, way) => {
    const send = ways[way] as (typeof ways)[string]
    const differing: string[] = []
    for (const route of about(role)) {
      const theirs = await send(agency.as[role], route, agency.other)
      const none = await send(agency.as[role], route, nothing)
      expect(theirs).not.toContain('invalid_request')
      if (theirs !== none) differing.push(`${route.command}: ${theirs} — and of nothing: ${none}`)
    }
    expect(differing).toEqual([])
  },
)

test('what is seen is refused with its reasons, by its route and among many', async () => {
  const { as, own } = agency
  const input = { workItemId: own.workItemId }
  const alone = await as.assistant.post(`/v1/work-items/${own.workItemId}/start`)
  expect(alone).toMatchObject({ status: 403, body: { code: 'not_your_work' } })
  const among = await as.assistant.post('/v1/commands', { commands: [{ command: 'work_item.start', input }] })
  expect(among.body.items).toMatchObject([{ status: 403, problem: { code: 'not_your_work' } }])
})
