import { commandRoutes } from '@understudy/contract/http/command-routes'
import { type Role, roles } from '@understudy/domain/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operationsOf } from '../openapi/operations-of.ts'
import { type AgencyOnline, foundAgencyOnline, type Ids } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { callerOf } from '../test/caller.ts'
import { pathWith } from '../test/sample-commands.ts'
import { type AccessRow, accessTable, type Reach } from './access-table.ts'

let open: TestApi
let agency: AgencyOnline
let foreign: AgencyOnline
let rows: AccessRow[]

beforeAll(async () => {
  open = await openTestApi({ requestsPerMinute: 1_000_000 })
  agency = await foundAgencyOnline(open)
  foreign = await foundAgencyOnline(open)
  const commands = new Set<string>(
    Object.values(commandRoutes)
      .flat()
      .map(({ path }) => path),
  )
  const table = accessTable(operationsOf((await (await fetch(`${open.api.url}/openapi.json`)).json()) as object))
  rows = table.filter(({ method, path }) => method === 'DELETE' || (method === 'POST' && !commands.has(path)))
})

afterAll(() => open.close())

const zone = 'America/Chicago'
const calendar = { zone, hours: { mon: [['09:00', '17:00']] } }
const cadence = { rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-12-07T09:00', title: 'Weekly', catchUp: 'none' }

/** What to send, by operation: well formed, so that what is answered is about who asks. */
const bodies: Readonly<Record<string, object>> = {
  answerFit: {
    tasks: [
      {
        ...{ name: 'Inbox', place: 'office', perWeek: 10, minutes: 5, rulesBased: true, documented: true },
        ...{ risk: 'low', judgement: 'none' },
      },
    ],
  },
  lintBrief: { markdown: '# Purpose' },
  makeKey: { name: 'x' },
  makeDueFeed: { name: 'x' },
  importHistory: { csv: 'case,task,assistant,made,done\n1,None,None,2026-01-01,2026-01-02', dryRun: true },
  importWork: { csv: 'task,title\nNone,One', dryRun: true },
  importHolidays: { kind: 'region', region: 'US-TX' },
  previewCadence: cadence,
  previewCalendar: { calendar },
  previewDue: {},
  previewRecompute: { applied: 'both' },
  readTakers: { workItemIds: [crypto.randomUUID()] },
  whatIf: { since: '2026-10-01T00:00:00Z', until: '2026-11-01T00:00:00Z' },
  previewPlan: {
    ...{ id: 'ours', acceptable: 0.05, unacceptable: 0.25, reworkCost: 7, promoteAt: 20, attemptLength: 50 },
    ...{ trustCap: 16, critical: 14, passesToClimb: 8, levels: [1, 3].map((den) => ({ num: 1, den })) },
  },
  sendCommands: { commands: [{ command: 'work_item.make', input: { taskId: crypto.randomUUID(), title: 'x' } }] },
}

const nobodys = '00000000-0000-7000-8000-000000000000'
const addressOf = (path: string, ids: Partial<Ids>) =>
  pathWith(path, new Proxy(ids as Ids, { get: (own, name) => own[name as keyof Ids] ?? nobodys }))

/** With a key of its own, since what is asked may end what it is asked with. */
async function answerOf(role: Role, { operationId, method, path }: AccessRow, ids: Partial<Ids>) {
  const members: Record<Role, string> = {
    ...{ owner: agency.owner, ops_lead: agency.lead, reviewer: agency.reviewers[0] },
    ...{ assistant: agency.assistants.va, client_contact: agency.contact },
  }
  const caller = callerOf(open.api.url, await agency.keyOf(members[role]))
  const address = addressOf(path, ids.memberId === 'self' ? { ...ids, memberId: members[role] } : ids)
  const chosen = operationId === 'chooseAgency' ? { agencyId: agency.agencyId } : (bodies[operationId] ?? {})
  return method === 'DELETE' ? caller.delete(address) : caller.post(address, chosen)
}

/** Of what is one's own, another client's and another agency's: d for done, or well formed at least; n for not there; f for refused. */
const expected: Readonly<Record<Reach, RegExp>> = {
  all: /^(dd|dn|nn)n$/,
  own_work: /^dnn$/,
  own_client: /^dnn$/,
  own_self: /^[nf][nf][nf]$/,
  none: /^[nf][nf][nf]$/,
}
const letterOf = (status: number) => (status === 403 ? 'f' : status === 404 ? 'n' : status === 400 ? '?' : 'd')

test('whatever changes or asks something and is no command answers every role as the table says', async () => {
  const wrong: string[] = []
  for (const row of rows)
    for (const role of roles) {
      const about = row.path.includes(':') ? [agency.own, agency.other, foreign.own] : [{}]
      const answers: number[] = []
      for (const ids of about) answers.push((await answerOf(role, row, ids)).status)
      const said = answers.map(letterOf).join('')
      const reach = row.reach[role]
      const isRight = row.path.includes(':')
        ? expected[reach].test(said)
        : reach === 'none'
          ? /^[nf]$/.test(said)
          : said === 'd' || reach === 'own_self'
      if (!isRight) wrong.push(`${row.operationId} ${role} reaches ${reach}, and is answered ${answers.join(' ')}`)
    }
  expect(wrong).toEqual([])
})

test('everybody handles their own keys and calendars, and nobody but an owner anybody else’s', async () => {
  const ofThemselves = rows.filter(({ path, method }) => method === 'POST' && /keys$|due-feeds$/.test(path))
  expect(ofThemselves).toHaveLength(2)
  for (const row of ofThemselves)
    for (const role of roles) {
      const own = await answerOf(role, row, { memberId: 'self' })
      expect(own.status, `${row.operationId} ${role}`).toBe(201)
      const others = await answerOf(role, row, { memberId: agency.reviewers[1] })
      const may = role === 'owner' && row.operationId === 'makeKey'
      expect(others.status === 201, `${row.operationId} ${role} of another`).toBe(may)
    }
})
