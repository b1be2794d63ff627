import type { Actor } from '@understudy/domain/actor'
import { makeKey } from '@understudy/engine/keys/make-key'
import { AgencyAtWork } from '@understudy/engine/test/agency-at-work'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { type Caller, callerOf } from '../test/caller.ts'

/** A client of an agency whose work was reviewed, handed over from one to another, and promised by the agency to itself. */
let open: TestApi
let agency: SmallAgency
let contact: Caller
let lead: Caller
let paths: string[]
let ids: Record<string, string[]>
let movedId: string
let judgedId: string
let now = monday
const reviewerName = 'Rosalind Telltale'
const handOffText = 'Telltale words among colleagues'
const verdictText = 'Telltale words about the work'
/** What is said by nobody to a client's contact, whatever it stands in. */
const untoldWords = [reviewerName, handOffText, verdictText]
const untoldFields = new Set(['trust', 'score', 'probability', 'drawKind'])

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundSmallAgency(open.engine, 'virtual')
  const { agencyId, clientId, tasks, assistants } = agency
  const targets = { turnaround: { kind: 'calendar', hours: 8 } }
  const promise = { pausesFor: ['client'], onChange: 'fresh', targets }
  const policies = [
    { ...promise, id: 'ours', audience: 'internal' },
    { ...promise, id: 'default', audience: 'client' },
  ]
  await say('client.save_policies', { clientId, policies })
  const someone = { name: 'Contact', email: 'contact@example.org', supportRole: null }
  const { memberId } = await say('member.join', { ...someone, roles: ['client_contact'], clientId })
  const atWork = new AgencyAtWork([open.engine, open.other], agency, agency)
  await atWork.prepare()
  now = atWork.now
  const made = await say('work_item.make', { taskId: tasks.plain, title: 'Moved once' })
  movedId = String(made['workItemId'])
  await say('work_item.assign', { workItemId: movedId, assistantId: assistants.va })
  await say('work_item.start', { workItemId: movedId })
  await say('work_item.assign', { workItemId: movedId, assistantId: agency.lead, handOff: handOffText })
  await judged(tasks.plain)
  const keyed = async (id: unknown) => {
    const made = await makeKey(open.engine.pool, { agencyId, memberId: String(id), name: 'test', expiresAt: null })
    return callerOf(open.api.url, String(made?.key))
  }
  contact = await keyed(memberId)
  lead = await keyed(agency.lead)
  ids = await idsIn(agencyId, [String(memberId), ...agency.reviewers])
  const document = (await (await fetch(`${open.api.url}/openapi.json`)).json()) as { paths: Record<string, object> }
  paths = Object.entries(document.paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []))
})

afterAll(() => open.close())

async function say(name: string, input: object, by?: string): Promise<Record<string, unknown>> {
  const actor: Actor = by === undefined ? { kind: 'system', part: 'test' } : { kind: 'member', memberId: by }
  now += 60_000
  return (await accepted(open.engine, { name, agencyId: agency.agencyId, actor, input, occurredAt: now })).result
}

/** An item that is handed in, drawn, and judged by whoever has a name that nobody else has. */
async function judged(taskId: string): Promise<void> {
  const someone = { name: reviewerName, email: 'rosalind@example.org', supportRole: null, clientId: null }
  const { memberId } = await say('member.join', { ...someone, roles: ['reviewer'] })
  const { workItemId } = await say('work_item.make', { taskId, title: 'Judged' })
  judgedId = String(workItemId)
  // Somebody who covers is always looked at.
  await say('work_item.assign', { workItemId, assistantId: agency.assistants.uncertified })
  await say('work_item.acknowledge_sop', { workItemId, version: 1 })
  await say('work_item.start', { workItemId })
  await say('work_item.tick_step', { workItemId, step: 1 })
  await say('work_item.submit', { workItemId })
  const keyHex = (await open.engine.keys.drawKey(agency.agencyId, '2026-11')).toString('hex')
  const { reviewId } = await say('work_item.draw', { workItemId, period: '2026-11', keyHex })
  await say('review.claim', { reviewId }, String(memberId))
  const verdict = { verdict: 'passed', themes: [], cause: null, comment: verdictText, score: 1 }
  await say('review.give_verdict', { reviewId, ...verdict }, String(memberId))
}

/** Some of every kind that paths name. */
async function idsIn(agencyId: string, memberIds: string[]): Promise<Record<string, string[]>> {
  const { rows } = await open.admin.query(
    `select stream_type as type, (array_agg(distinct stream_id))[1:4] as ids from ledger
     where agency_id = $1 group by 1`,
    [agencyId],
  )
  const named = rows.map(({ type, ids: some }) => [`${camelCase(type)}Id`, some] as const)
  const of: Record<string, string[]> = Object.fromEntries(named)
  return { ...of, memberId: memberIds, workItemId: [movedId, judgedId, ...(of['workItemId'] ?? [])] }
}

const camelCase = (type: string) => type.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Every address that a path has with them; none where it names what this agency has nothing of. */
function addressesOf(path: string): string[] {
  const [param, name = ''] = /\{(\w+)\}/.exec(path) ?? []
  if (param === undefined) return [path]
  return (ids[name] ?? []).flatMap((id) => addressesOf(path.replace(param, id)))
}

/** Where an answer has something that is not for them. */
function untoldIn(value: unknown, at: string): string[] {
  if (typeof value === 'string') {
    const isUntold = agency.reviewers.includes(value) || untoldWords.some((word) => value.includes(word))
    return isUntold ? [`${at}: ${value}`] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const isUntold = (untoldFields.has(name) && inner !== null) || (name === 'audience' && inner === 'internal')
    return isUntold ? [`${at}.${name}: ${JSON.stringify(inner)}`] : untoldIn(inner, `${at}.${name}`)
  })
}

async function untoldTo(caller: Caller): Promise<{ found: string[]; answered: Set<string> }> {
  const found: string[] = []
  const answered = new Set<string>()
  for (const path of paths.filter((one) => one.startsWith('/v1/') && one !== '/v1/live'))
    for (const address of addressesOf(path)) {
      const answer = await caller.get(address)
      if (answer.status !== 200) continue
      answered.add(path)
      found.push(...untoldIn(answer.body ?? answer.text, path))
    }
  return { found: [...new Set(found)], answered }
}

test('No read tells a client’s contact who reviews, what was drawn, trust, scores, notes, or promises to ourselves', async () => {
  const { found, answered } = await untoldTo(contact)
  expect(found).toEqual([])
  for (const path of ['/v1/delegations/{delegationId}', '/v1/work-items/{workItemId}', '/v1/clients/{clientId}'])
    expect([...answered]).toContain(path)
})

test('All of that is there to be found, for whoever leads the agency', async () => {
  const said = (await untoldTo(lead)).found.join('\n')
  const names = [...untoldFields, 'audience'].map((name) => `.${name}: `)
  expect([...untoldWords, ...agency.reviewers, ...names].filter((one) => !said.includes(one))).toEqual([])
})

test('A contact sees how their work stands, and not event by event how it came about', async () => {
  for (const [path, id] of [
    ['work-items', movedId],
    ['tasks', agency.tasks.plain],
    ['clients', agency.clientId],
    ['delegations', ids['delegationId']?.[0]],
  ]) {
    expect((await contact.get(`/v1/${path}/${id}`)).status, path).toBe(200)
    expect((await contact.get(`/v1/${path}/${id}/history`)).status, path).toBe(404)
    expect((await lead.get(`/v1/${path}/${id}/history`)).status, path).toBe(200)
  }
})
