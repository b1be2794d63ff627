import type { Actor } from '@understudy/domain/actor'
import { causesOfEvent } from '@understudy/domain/escalation/causes-of-event'
import { makeKey } from '@understudy/engine/keys/make-key'
import { AgencyAtWork } from '@understudy/engine/test/agency-at-work'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { type Caller, callerOf } from '../test/caller.ts'
import { insertOfMessage } from '../test/message-sent.ts'

/**
 * An independent assistant's item is drawn at random, sent back by the first reviewer, mended and delivered; then
 * somebody else is to review it again, blindly.
 */
let open: TestApi
let agency: SmallAgency
let ids: Record<
  'workItemId' | 'reviewId' | 'doubleId' | 'delegationId' | 'taskId' | 'escalationId' | 'messageId',
  string
>
let as: Record<'first' | 'second' | 'assistant', Caller>
let paths: string[]
/** Rejected and closed by the first reviewer, and to be reviewed again all the same. */
let closed: Record<'workItemId' | 'reviewId' | 'doubleId', string>
let now = monday
const theme = 'Telltale theme'
const comment = 'Telltale comment'

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundSmallAgency(open.engine, 'virtual')
  const { tasks, assistants, reviewers } = agency
  const taskId = tasks.plain
  const atWork = new AgencyAtWork([open.engine, open.other], agency, agency)
  await atWork.prepare()
  now = atWork.now
  const { rows } = await open.admin.query('select id from delegation where task_id = $1', [taskId])
  const delegationId = String(rows[0]?.id)
  const first = await drawnAtRandom(taskId)
  await judge(first.reviewId, { verdict: 'rejected', themes: [theme], comment })
  const asked = await say('review.double', { reviewId: first.reviewId })
  closed = { ...first, doubleId: String(asked['reviewId']) }
  const seen = await drawnAtRandom(taskId)
  const { workItemId } = seen
  const { reviewId } = seen
  await judge(reviewId, { verdict: 'critical', themes: [theme], comment })
  const escalationId = await escalated(workItemId)
  await say('escalation.raise', { subject: { kind: 'work_item', id: workItemId }, cause: 'review_rounds' })
  const of = { delegationId, reviewId, workItemId }
  await say('delegation.record_outcome', { ...of, result: 'critical', cause: 'assistant' })
  await say('delegation.open_rework', { ...of, critical: true })
  await say('task.note_rework', { taskId, reviewId, round: 1, themes: [theme], cause: 'assistant', at: now })
  await say('task.note_rework', { taskId, reviewId, round: 2, themes: [theme], cause: 'assistant', at: now })
  await done(workItemId)
  await judge(reviewId, { verdict: 'passed' })
  await say('delegation.close_rework', of)
  await escalated(workItemId)
  const { reviewId: doubleId } = await say('review.double', { reviewId })
  const told = { memberId: reviewers[1], aboutId: String(escalationId), channel: 'in_app', cause: 'critical_verdict' }
  const messageId = await insertOfMessage(open.engine, { agencyId: agency.agencyId, workItemId, ...told })
  ids = {
    ...{ workItemId, reviewId, doubleId: String(doubleId), delegationId, taskId },
    ...{ escalationId: String(escalationId), messageId },
  }
  const keyed = async (memberId: string) => {
    const key = await makeKey(open.engine.pool, { agencyId: agency.agencyId, memberId, name: 'test', expiresAt: null })
    return callerOf(open.api.url, String(key?.key))
  }
  as = { first: await keyed(reviewers[0]), second: await keyed(reviewers[1]), assistant: await keyed(assistants.va) }
  const document = (await (await fetch(`${open.api.url}/openapi.json`)).json()) as { paths: Record<string, object> }
  paths = Object.entries(document.paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []))
})

afterAll(() => open.close())

async function say(name: string, input: object, by?: string): Promise<Record<string, unknown>> {
  const actor: Actor = by === undefined ? { kind: 'system', part: 'test' } : { kind: 'member', memberId: by }
  now += 60_000
  return (await accepted(open.engine, { name, agencyId: agency.agencyId, actor, input, occurredAt: now })).result
}

let looked = 0

/** What the escalation handler raises of all that has happened, by the function that it asks; about the item, its id. */
async function escalated(workItemId: string): Promise<string> {
  const { rows } = await open.admin.query(
    `select position, agency_id, stream_type, stream_id, version, type, occurred_at, actor, body from ledger
     where agency_id = $1 and position > $2 order by position`,
    [agency.agencyId, looked],
  )
  let found = ''
  for (const row of rows) {
    looked = Number(row.position)
    const { agency_id: agencyId, stream_type: streamType, stream_id: streamId, occurred_at, ...event } = row
    for (const change of causesOfEvent({ ...event, agencyId, streamType, streamId, at: occurred_at.getTime() })) {
      if (change.change !== 'raise') continue
      const ofReview = 'subject' in change ? undefined : await itemOf(change.itemOfReview)
      const subject = 'subject' in change ? change.subject : { kind: 'work_item', id: ofReview }
      const { escalationId } = await say('escalation.raise', { subject, cause: change.cause })
      if (subject.id === workItemId) found = String(escalationId)
    }
  }
  return found
}

async function itemOf(reviewId: string): Promise<string> {
  const { rows } = await open.admin.query('select work_item_id as id from review where id = $1', [reviewId])
  return rows[0]?.id
}

async function done(workItemId: string): Promise<Record<string, unknown>> {
  const { va } = agency.assistants
  await say('work_item.start', { workItemId }, va)
  await say('work_item.tick_step', { workItemId, step: 1 }, va)
  await say('work_item.submit', { workItemId }, va)
  const period = '2026-11'
  const keyHex = (await open.engine.keys.drawKey(agency.agencyId, period)).toString('hex')
  return say('work_item.draw', { workItemId, period, keyHex })
}

async function handedIn(taskId: string): Promise<{ workItemId: string; reviewId: string | null; kind: unknown }> {
  const made = await say('work_item.make', { taskId, title: 'Work', assistantId: agency.assistants.va })
  const workItemId = String(made['workItemId'])
  const reviewId = ((await done(workItemId))['reviewId'] ?? null) as string | null
  const { rows } = await open.admin.query("select context ->> 'drawKind' as kind from review where id = $1", [reviewId])
  return { workItemId, reviewId, kind: rows[0]?.kind }
}

async function drawnAtRandom(taskId: string): Promise<{ workItemId: string; reviewId: string }> {
  for (;;) {
    const { workItemId, reviewId, kind } = await handedIn(taskId)
    if (reviewId !== null && kind === 'random') return { workItemId, reviewId }
    if (reviewId !== null) await judge(reviewId, { verdict: 'passed' })
  }
}

async function judge(reviewId: string, verdict: object): Promise<void> {
  const [by] = agency.reviewers
  await say('review.claim', { reviewId }, by)
  await say('review.give_verdict', { reviewId, themes: [], comment: '', ...verdict }, by)
}

/** Sums over many items tell nothing of one; live updates are streamed, and keys are nobody else's. */
const aside = (path: string) => /^\/v1\/(measures\/|themes|live|keys)/.test(path) || path.endsWith('/keys')
const about = () =>
  paths.flatMap((path) => {
    if (!path.startsWith('/v1/') || aside(path)) return []
    const known = { ...ids, clientId: agency.clientId, memberId: agency.assistants.va } as Record<string, string>
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name))
    if (names.some((name) => known[name] === undefined)) return []
    return [names.reduce((filled, name) => filled.replace(`{${name}}`, String(known[name])), path)]
  })

const ofRounds = ['sent_back', '"reworked":true', '"submissions":2', '"round":2', 'critical_verdict', '"review_rounds"']
const telling = [theme, theme.toLowerCase(), comment, ...ofRounds]

test('no read tells the blind second reviewer what the first one said, and every one that could is asked', async () => {
  const asked = [...about(), `/v1/work-items?taskId=${ids.taskId}`, `/v1/reviews?workItemId=${ids.workItemId}`]
  expect(asked.length).toBeGreaterThan(30)
  const leaks: string[] = []
  for (const path of asked) {
    const { status, text } = await as.second.get(path)
    if (status === 200) leaks.push(...telling.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`))
  }
  expect(leaks).toEqual([])
})

test('what was rejected and closed is looked at again as blindly as what went out: no read tells that it was', async () => {
  const { workItemId, reviewId, doubleId } = closed
  expect((await as.first.get(`/v1/work-items/${workItemId}`)).body).toMatchObject({ state: 'rejected' })
  const shown = (await as.second.get(`/v1/work-items/${workItemId}`)).body
  expect(shown).toMatchObject({ blind: true, state: 'delivered', doneAt: null, acceptanceEndsAt: null })
  const of = ['', '/history', '/submissions', '/clocks', '/comments', '/instructions']
  const asked = [...of.map((part) => `/v1/work-items/${workItemId}${part}`), `/v1/reviews/${reviewId}`]
  const told = [`/v1/work-items?taskId=${ids.taskId}`, `/v1/reviews?workItemId=${workItemId}`, ...asked]
  for (const path of told) {
    const { status, text } = await as.second.get(path)
    expect({ path, status, told: /reject|cancelled|Telltale/.test(text) }).toEqual({ path, status: 200, told: false })
  }
  const list = `/v1/work-items?taskId=${ids.taskId}&state=rejected`
  expect((await as.second.get(list)).body.items).toEqual([])
  expect((await as.first.get(list)).body.items).toHaveLength(1)
  const [, second] = agency.reviewers
  await say('review.claim', { reviewId: doubleId }, second)
  await say('review.give_verdict', { reviewId: doubleId, verdict: 'rework', themes: [theme], comment }, second)
  expect((await as.second.get(`/v1/work-items/${workItemId}`)).body).toMatchObject({ blind: false, state: 'rejected' })
  expect((await as.second.get(`/v1/reviews/${reviewId}`)).body).toMatchObject({ verdict: 'rejected', agreed: true })
})

test('the item reads as if it had been handed in once, and its history ends where it was', async () => {
  const item = await as.second.get(`/v1/work-items/${ids.workItemId}`)
  expect(item.body).toMatchObject({ blind: true, state: 'delivered', submissions: 1, submittedAt: null, version: 1 })
  const history = await as.second.get(`/v1/work-items/${ids.workItemId}/history`)
  expect(history.body.items.at(-1)).toMatchObject({ type: 'work_item.submitted', body: { submission: 1 } })
  const review = await as.second.get(`/v1/reviews/${ids.reviewId}`)
  expect(review.body).toMatchObject({ blind: true, state: 'claimed', round: 1, version: 1, verdict: null, themes: [] })
  expect((await as.second.get(`/v1/reviews/${ids.reviewId}/clocks`)).body.items).toEqual([])
})

test('nor is it told whose work it is, nor who looked at it before; what was handed in, and by which brief, is', async () => {
  const { taskId, workItemId, doubleId } = ids
  const { va } = agency.assistants
  const of = ['', '/instructions', '/submissions', '/history', '/routing'].map(
    (part) => `/v1/work-items/${workItemId}${part}`,
  )
  const asked = [
    ...of,
    `/v1/reviews/${doubleId}`,
    `/v1/reviews/${ids.reviewId}`,
    `/v1/reviews?workItemId=${workItemId}`,
  ]
  for (const path of [...asked, `/v1/work-items?taskId=${taskId}`]) {
    const { body } = await as.second.get(path)
    const shown = JSON.stringify(body.items?.filter((one: { id?: string }) => one.id === workItemId) ?? body)
    for (const person of [va, agency.reviewers[0]])
      expect({ path, told: shown.includes(person) }).toMatchObject({ told: false })
    // With one primary, the rule that gave it to them and their stage are their name.
    expect({ path, told: /primary|shadow|independent|"route":"/.test(shown) }).toMatchObject({ told: false })
  }
  const { items } = (await as.second.get('/v1/review-queue?limit=200')).body
  const queued = items.find(({ id }: { id: string }) => id === doubleId)
  expect(queued).toMatchObject({
    title: 'Work',
    assistantName: null,
    assistantId: null,
    delegationId: null,
    own: false,
  })
  const handedIn = (await as.second.get(`/v1/work-items/${workItemId}/submissions`)).body
  expect(handedIn).toMatchObject({
    blind: true,
    rounds: [],
    submissions: [{ submission: 1, by: null, ticks: [{ step: 1, by: null }] }],
  })
  const instructions = (await as.second.get(`/v1/work-items/${workItemId}/instructions`)).body
  expect(instructions).toMatchObject({ brief: { version: 1 }, sop: { version: 1 } })
})

test('the histories of delegation and task leave out what names it, and the sums from whose steps it could be told', async () => {
  const history = async (caller: Caller, of: string) => (await caller.get(`/v1/${of}/history?limit=500`)).body.items
  const shown: { type: string; body: Record<string, unknown> }[] = await history(
    as.second,
    `delegations/${ids.delegationId}`,
  )
  const whole: typeof shown = await history(as.first, `delegations/${ids.delegationId}`)
  expect(whole.map(({ type }) => type)).toContain('delegation.rework_opened')
  expect(shown.map(({ type }) => type)).not.toContain('delegation.rework_opened')
  expect(shown.every(({ body }) => body['quality'] === undefined)).toBe(true)
  const ofTask: typeof shown = await history(as.second, `tasks/${ids.taskId}`)
  expect(ofTask.map(({ type }) => type)).not.toContain('task.rework_noted')
})

test('the delegation of such work shows its plan alone, of all that a verdict moves; the inbox does not count what it hides', async () => {
  for (const path of [`/v1/delegations/${ids.delegationId}`, `/v1/delegations?taskId=${ids.taskId}`]) {
    const shown = (await as.second.get(path)).body
    expect((shown.items?.[0] ?? shown).quality).toEqual({ planId: 'light', planVersion: 1 })
    const whole = (await as.first.get(path)).body
    expect((whole.items?.[0] ?? whole).quality).toMatchObject({ level: 0, trust: expect.any(Number) })
  }
  expect((await as.second.get('/v1/inbox')).body).toMatchObject({ items: [], unread: 0 })
  expect((await as.second.get(`/v1/messages/${ids.messageId}`)).status).toBe(404)
})

test('stage, version and gate of the delegation tell nothing of it either, and board and routing say the very same stage', async () => {
  const path = `/v1/delegations/${ids.delegationId}`
  await say('delegation.demote', { delegationId: ids.delegationId, reason: 'The error' }, agency.lead)
  const shown = (await as.second.get(path)).body
  expect(shown).toMatchObject({ blind: true, state: 'independent', version: 1, openRework: [], openCritical: [] })
  expect((await as.first.get(path)).body).toMatchObject({ blind: false, state: 'reverse_shadow' })
  const demoted = `/v1/delegations?taskId=${ids.taskId}&state=reverse_shadow`
  expect((await as.second.get(demoted)).body.items).toEqual([])
  expect((await as.first.get(demoted)).body.items).toHaveLength(1)
  expect((await as.second.get(`${path}/gate`)).body).toMatchObject({ from: 'independent', to: null, unmet: [] })
  expect((await as.first.get(`${path}/gate`)).body).toMatchObject({ from: 'reverse_shadow', open: false })
  const input = { taskId: ids.taskId, title: 'Still to do', assistantId: agency.assistants.va }
  const { workItemId } = await say('work_item.make', input)
  for (const [caller, stage] of [[as.second, 'independent'] as const, [as.first, 'reverse_shadow'] as const]) {
    const { rows } = (await caller.get(`/v1/board?limit=500&clientId=${agency.clientId}`)).body
    expect(rows.find((row: { workItemId: string }) => row.workItemId === workItemId)).toMatchObject({ stage })
    expect((await caller.get(`/v1/work-items/${workItemId}/routing`)).body.looked).toMatchObject([{ stage }])
  }
})

/** The greatest id below one: what follows it begins with that one. */
function idBefore(id: string): string {
  const below = (BigInt(`0x${id.replaceAll('-', '')}`) - 1n).toString(16).padStart(32, '0')
  return below.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}

test('a list asked for by what is hidden tells it by no cursor either', async () => {
  const { reviewId, delegationId, workItemId, taskId } = ids
  const page = async (caller: Caller, list: string, id: string) =>
    (await caller.get(`/v1/${list}&limit=1&after=${idBefore(id)}`)).body
  for (const state of ['passed', 'claimed', 'rework', 'critical']) {
    const { items, next } = await page(as.second, `reviews?state=${state}`, reviewId)
    expect({ state, told: [next, ...items.map(({ id }: { id: string }) => id)] }).not.toMatchObject({
      told: expect.arrayContaining([reviewId]),
    })
  }
  expect((await page(as.first, 'reviews?state=passed', reviewId)).items).toMatchObject([{ id: reviewId }])
  const shown = await page(as.second, 'delegations?state=reverse_shadow', delegationId)
  expect([shown.next, ...shown.items.map(({ id }: { id: string }) => id)]).not.toContain(delegationId)
  const { va } = agency.assistants
  const theirs = async (caller: Caller) =>
    await page(caller, `work-items?taskId=${taskId}&assistantId=${va}`, workItemId)
  const hidden = await theirs(as.second)
  expect([hidden.next, ...hidden.items.map(({ id }: { id: string }) => id)]).not.toContain(workItemId)
  expect((await theirs(as.first)).items).toMatchObject([{ id: workItemId }])
})

test('the clocks of the item tell no round either', async () => {
  const clocks = async (caller: Caller) => (await caller.get(`/v1/work-items/${ids.workItemId}/clocks`)).body.items
  expect(await clocks(as.second)).toEqual([])
  expect((await clocks(as.first)).length).toBeGreaterThan(0)
})

test('nor does the delegation to the same person on another task of the family, whose level and trust the verdict moves too', async () => {
  const { clientId, assistants, lead } = agency
  const like = { clientId, name: 'Alike', taskType: 'custom', clinical: false, risk: 'low', accessNeeds: [] }
  const { taskId } = await say('task.define', { ...like, planId: 'light' })
  const assigned = await say('delegation.assign', { taskId, assistantId: assistants.va, cover: 'primary' })
  const path = `/v1/delegations/${assigned['delegationId']}`
  expect((await as.second.get(path)).body).toMatchObject({ blind: false, quality: { trust: expect.any(Number) } })
  await say('task.share_evidence', { taskId, withTaskId: ids.taskId }, lead)
  const [listed] = (await as.second.get(`/v1/delegations?taskId=${taskId}`)).body.items
  expect(listed).toMatchObject({ blind: true, version: 1, state: 'assigned' })
  expect(listed.quality).toEqual({ planId: 'light', planVersion: 1 })
  expect((await as.first.get(path)).body).toMatchObject({ blind: false, quality: { trust: expect.any(Number) } })
  const stands = `'independent', (context::jsonb || '{"independentAt":${now}}')::json`
  await open.admin.query(`update delegation set (state, context) = (${stands}) where task_id = $1`, [taskId])
  expect((await as.second.get(path)).body).toMatchObject({ state: 'reverse_shadow', independentAt: null })
})

test('a dispute of the first verdict waits in the queue of decisions of those alone who may know that verdict', async () => {
  await say('review.dispute', { reviewId: ids.reviewId, comment }, agency.assistants.va)
  const waiting = async (caller: Caller) => (await caller.get('/v1/review-queue?waits=decision')).body.items
  expect(await waiting(as.second)).toEqual([])
  expect(await waiting(as.first)).toMatchObject([{ id: ids.reviewId, blind: false, state: 'disputed' }])
  await say('review.decide_dispute', { reviewId: ids.reviewId, answer: 'upheld', comment }, agency.lead)
})

test('who gave the first verdict and whose work it is see it all along, round by round', async () => {
  for (const caller of [as.first, as.assistant]) {
    const { body } = await caller.get(`/v1/work-items/${ids.workItemId}`)
    expect(body).toMatchObject({ blind: false, submissions: 2 })
    const { rounds, submissions } = (await caller.get(`/v1/work-items/${ids.workItemId}/submissions`)).body
    expect(submissions).toMatchObject([{ submission: 1 }, { submission: 2, by: agency.assistants.va }])
    const said = { round: 1, verdict: 'critical', themes: [theme], comment, by: agency.reviewers[0] }
    expect(rounds).toMatchObject([said, { round: 2, verdict: 'passed' }])
  }
})

test('once the second verdict is in, everything is told', async () => {
  expect((await as.second.get(`/v1/escalations/${ids.escalationId}`)).status).toBe(404)
  // What else the engine raised meanwhile is about other work, or about nothing that a verdict said.
  const listed = (await as.second.get('/v1/escalations?limit=100')).body.items
  const said = (one: object) => [ids.workItemId, ids.reviewId].some((id) => JSON.stringify(one).includes(id))
  expect(listed.filter(said)).toEqual([])
  const [, second] = agency.reviewers
  await say('review.claim', { reviewId: ids.doubleId }, second)
  await say('review.give_verdict', { reviewId: ids.doubleId, verdict: 'critical', themes: [theme], comment }, second)
  expect((await as.second.get(`/v1/work-items/${ids.workItemId}`)).body).toMatchObject({ blind: false, submissions: 2 })
  expect((await as.second.get('/v1/inbox')).body).toMatchObject({ items: [{ id: ids.messageId }], unread: 1 })
  expect((await as.second.get(`/v1/delegations/${ids.delegationId}`)).body.quality.level).toBe(0)
  const { body } = await as.second.get(`/v1/work-items/${ids.workItemId}/history`)
  expect(body.items.map(({ type }: { type: string }) => type)).toContain('work_item.sent_back')
  expect((await as.second.get(`/v1/reviews/${ids.reviewId}`)).body).toMatchObject({ blind: false, agreed: true })
})

test('a calibration session keeps its verdicts, and what was said of its items before, from whoever has not judged yet', async () => {
  const { lead, owner, reviewers } = agency
  const item = { workItemIds: [ids.workItemId] }
  const session = { title: 'One', reviewerIds: [lead, owner], endsAt: now + 86_400_000, ...item }
  const { calibrationId } = await say('calibration.open', session, lead)
  const key = await makeKey(open.engine.pool, {
    agencyId: agency.agencyId,
    memberId: owner,
    name: 'o',
    expiresAt: null,
  })
  const theirs = callerOf(open.api.url, String(key?.key))
  expect((await theirs.get(`/v1/work-items/${ids.workItemId}`)).body.blind).toBe(true)
  const verdict = { calibrationId, workItemId: ids.workItemId, themes: [], comment: '' }
  await say('calibration.judge', { ...verdict, verdict: 'passed' }, lead)
  const read = async (caller: Caller) => (await caller.get(`/v1/calibrations/${calibrationId}`)).body
  expect(await read(theirs)).toMatchObject({ blind: true, verdicts: [], agreement: null, state: 'open' })
  expect((await theirs.get(`/v1/calibrations/${calibrationId}/history`)).status).toBe(404)
  await say('calibration.judge', { ...verdict, verdict: 'rework', themes: [theme], comment }, owner)
  const closed = await read(theirs)
  expect(closed).toMatchObject({ blind: false, state: 'closed', closedBecause: 'all_in' })
  expect(closed.agreement).toMatchObject({ n: 1, observed: 0, answer: 'not_enough_data' })
  expect(closed.verdicts).toHaveLength(2)
  const { rows } = await open.admin.query("select distinct stream_type from ledger where type like 'calibration.%'")
  expect(rows).toEqual([{ stream_type: 'calibration' }])
  expect((await theirs.get(`/v1/work-items/${ids.workItemId}`)).body.blind).toBe(false)
  expect(reviewers).toHaveLength(2)
  const causes = [{ kind: 'critical_verdict' }, { kind: 'review_rounds' }]
  expect((await as.second.get(`/v1/escalations/${ids.escalationId}`)).body).toMatchObject({ causes })
})
