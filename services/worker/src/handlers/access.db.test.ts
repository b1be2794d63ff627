import type { Actor } from '@understudy/domain/actor'
import { dayMs } from '@understudy/domain/day-ms'
import { readAccessFindings, readAccessRegister } from '@understudy/engine/access/read-access'
import { listChecklists } from '@understudy/engine/access/read-checklists'
import { listOpenClocks } from '@understudy/engine/clock/list-open-clocks'
import { openReads } from '@understudy/engine/reading/open-reads'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alarmsRing } from '../test/alarms-ring.ts'
import { clockStandsAt, daysPass } from '../test/days-pass.ts'
import { handleEverything } from '../test/handle-everything.ts'

/** Access from the register to its withdrawal, as it happens to one assistant of a small agency. */
let on: TestEngine
let agency: SmallAgency
let delegationId: string

const reason = 'Because'

beforeAll(async () => {
  on = await openTestEngine()
  await clockStandsAt(on.admin, monday)
  agency = await foundSmallAgency(on.engine, 'live')
  const { clientId, tasks, lead } = agency
  const register = { kind: 'record_system', roles: ['Reader', 'Editor'] }
  await say('client.register_system', { clientId, name: 'Records', ...register })
  await say('task.set_access_needs', { taskId: tasks.plain, accessNeeds: [{ system: 'Records', role: 'Reader' }] })
  await say('member.grant_access', grant(lead))
})

afterAll(() => on.close())

async function say(name: string, input: object, memberId: string = agency.lead) {
  const actor: Actor = { kind: 'member', memberId }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

/** Why it is refused, by code. */
async function refused(name: string, input: object, actor: Actor = { kind: 'member', memberId: agency.lead }) {
  const [outcome] = await execute(on.engine, [{ name, agencyId: agency.agencyId, actor, input }])
  return outcome?.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : outcome?.kind
}

async function pass(days: number): Promise<void> {
  await daysPass(on.admin, days)
  for (let rounds = 0; (await alarmsRing(on)) > 0 && rounds < 5; rounds++) await handleEverything(on)
  await handleEverything(on)
}

const grant = (memberId: string, changes: object = {}) => ({
  ...{ memberId, clientId: agency.clientId, system: 'Records', role: 'Reader', separateLogin: true },
  ...{ twoFactorVerifiedOn: '2026-11-01', inPasswordManager: true, passwordManager: 'Bitwarden', expiresAt: null },
  ...changes,
})

const viewer = (): Viewer => ({
  ...{ agencyId: agency.agencyId, memberId: agency.lead, roles: ['ops_lead'], clientId: null },
})

async function rowOf(table: 'delegation' | 'work_item' | 'member', id: string) {
  return (await on.admin.query(`select state, context from ${table} where id = $1`, [id])).rows[0]
}

async function causesAbout(id: string): Promise<string[]> {
  const { rows } = await on.admin.query(
    "select context from escalation where subject_id = $1 and state <> 'resolved' order by activation desc limit 1",
    [id],
  )
  const causes: { kind: string; endedAt?: number }[] = rows[0]?.context.causes ?? []
  return causes.filter(({ endedAt }) => endedAt === undefined).map(({ kind }) => kind)
}

async function checklists(query: object = { state: 'open' }) {
  const { items } = await listChecklists(openReads(on.engine)(agency.agencyId), viewer(), { limit: 50, ...query })
  return items
}

const findings = async (at = monday) => {
  const found = await readAccessFindings(on.engine.pool, viewer(), {}, at)
  return found.findings.filter(({ memberId }) => memberId === agency.assistants.va).map(({ code }) => code)
}

async function route(): Promise<{ id: string; assistantId: string | null }> {
  const { workItemId } = await say('work_item.make', { taskId: agency.tasks.plain, title: 'Work' })
  await handleEverything(on)
  const id = String(workItemId)
  return { id, assistantId: (await rowOf('work_item', id)).context.assistantId }
}

/** Somebody comes to do the plain task under review: they watched the lead do it three times. */
async function learn(assistantId: string, delegation?: string): Promise<void> {
  const { lead, tasks } = agency
  const taskId = tasks.plain
  const assign = () => say('delegation.assign', { taskId, assistantId, cover: 'primary' })
  const of = { delegationId: delegation ?? (await assign())['delegationId'] }
  await say('delegation.acknowledge_sop', { ...of, version: 1 }, assistantId)
  await handleEverything(on)
  for (const title of ['One', 'Two', 'Three']) {
    const { workItemId } = await say('work_item.make', { taskId, title, assistantId: lead })
    await say('work_item.start', { workItemId })
    await say('work_item.tick_step', { workItemId, step: 1 })
    await say('work_item.submit', { workItemId })
    await say('delegation.observe_item', { ...of, workItemId }, assistantId)
  }
  if (delegation === undefined)
    await say('delegation.record_walkthrough', { ...of, link: 'https://example.org/walkthrough' })
  await say('delegation.sign_off_demonstration', of)
  await handleEverything(on)
}

test('assigned → shadow: every unmet condition of access is listed with what would satisfy it, and no later command gets around it', async () => {
  const { va } = agency.assistants
  const given = { taskId: agency.tasks.plain, assistantId: va, cover: 'backup' }
  delegationId = String((await say('delegation.assign', given))['delegationId'])
  await say('delegation.acknowledge_sop', { delegationId, version: 1 }, va)
  await handleEverything(on)
  expect(await refused('delegation.advance', { delegationId })).toEqual(['access_missing'])
  await say('member.grant_access', grant(va, { role: 'Editor', separateLogin: false, twoFactorVerifiedOn: null }))
  await say('member.grant_access', {
    ...grant(va, { role: 'Editor', separateLogin: false, twoFactorVerifiedOn: null, inPasswordManager: false }),
    passwordManager: undefined,
  })
  const unmet = ['access_too_wide', 'login_shared', 'two_factor_unverified', 'secret_unmanaged']
  expect(await refused('delegation.advance', { delegationId })).toEqual(unmet)
  expect(await findings()).toEqual(['shared_login', 'two_factor_unverified', 'secret_unmanaged', 'wider_than_needed'])

  const { id: workItemId } = await route()
  // A walkthrough may be recorded at any time, and moves nothing.
  await say('delegation.record_walkthrough', { delegationId, link: 'https://example.org/walkthrough' })
  const later: [string, object][] = [
    ['delegation.observe_item', { delegationId, workItemId }],
    ['delegation.sign_off_demonstration', { delegationId }],
    ['work_item.assign', { workItemId, assistantId: va }],
    ['delegation.advance', { delegationId }],
  ]
  for (const [name, input] of later) expect(await refused(name, input), name).not.toBe('accepted')
  expect(await refused('work_item.route', { workItemId })).toContain('no_cover')
  expect((await rowOf('delegation', delegationId)).state).toBe('assigned')
  await say('member.grant_access', grant(va))
  await handleEverything(on)
  expect((await rowOf('delegation', delegationId)).state, 'the lifecycle worker tries it by itself').toBe('shadow')
  expect(await findings()).toEqual([])
  await say('work_item.cancel', { workItemId, reason })
})

test('a lapsed grant stops routing within a minute, with an escalation; a renewed one resumes', async () => {
  const { va, uncertified } = agency.assistants
  const expiresAt = monday + 2 * dayMs
  await say('member.grant_access', grant(uncertified, { expiresAt }))
  await learn(uncertified)
  await handleEverything(on)
  expect((await route()).assistantId).toBe(uncertified)
  await pass(2)
  expect((await rowOf('member', uncertified)).context.grants).toMatchObject([{ lapsedAt: expect.any(Number) }])
  expect(await causesAbout(uncertified)).toEqual(['lapsed_grant'])
  const waiting = await route()
  expect(waiting.assistantId).toBeNull()
  expect(await refused('work_item.route', { workItemId: waiting.id })).toContain('access_lapsed')
  expect(await refused('work_item.assign', { workItemId: waiting.id, assistantId: uncertified })).toEqual([
    'access_lapsed',
  ])

  await say('member.grant_access', grant(uncertified))
  await handleEverything(on)
  expect((await rowOf('work_item', waiting.id)).context.assistantId).toBe(uncertified)
  expect(await causesAbout(uncertified)).toEqual([])

  await learn(va, delegationId)
  await say('member.grant_access', grant(uncertified, { expiresAt: expiresAt + 60_000 }))
  await pass(1 / 1_000)
  const moved = (await rowOf('work_item', waiting.id)).context
  expect(moved, 'open work moves to the backup').toMatchObject({ assistantId: va, route: 'reverse_shadow_backup' })
  await say('member.grant_access', grant(uncertified))
  await handleEverything(on)
})

test('an agreement that has run out stops work just so', async () => {
  const { va, uncertified } = agency.assistants
  const agreement = { memberId: uncertified, signedOn: '2026-11-01', documentLink: 'https://example.org/a' }
  await say('member.sign_agreement', { ...agreement, expiresAt: monday + 3 * dayMs })
  await pass(2)
  expect(await causesAbout(uncertified)).toEqual(['lapsed_agreement'])
  expect((await route()).assistantId, 'routing goes to the backup').toBe(va)
  await say('member.sign_agreement', agreement)
  await handleEverything(on)
  expect((await route()).assistantId).toBe(uncertified)
  expect(await causesAbout(uncertified)).toEqual([])
})

test('ending a delegation opens a revocation checklist with a clock; what another delegation needs is not on it', async () => {
  const { va } = agency.assistants
  const { agencyId, clientId } = agency
  await say('client.register_system', { clientId, name: 'Phones', kind: 'phone_system', roles: [] })
  await say('member.grant_access', grant(va, { system: 'Phones', role: 'Agent' }))
  const definition = { clientId, name: 'Calls', taskType: 'custom', clinical: false, risk: 'low', planId: 'light' }
  const needs = [{ system: 'Records', role: 'Reader' }]
  const { taskId } = await say('task.define', { ...definition, accessNeeds: needs })
  const second = await say('delegation.assign', { taskId, assistantId: va, cover: 'primary' })
  const { rows } = await on.admin.query("select id from work_item where assistant_id = $1 and state = 'open'", [va])
  for (const { id: workItemId } of rows) await say('work_item.cancel', { workItemId, reason })
  await say('delegation.end', { delegationId, reason })
  await handleEverything(on)
  const [list, ...others] = await checklists()
  expect(others).toEqual([])
  expect(list).toMatchObject({ kind: 'revocation', because: 'delegation_ended', left: 1, memberId: va, clientId })
  expect(list?.entries).toMatchObject([{ system: 'Phones', role: 'Agent', given: null }])
  expect(list?.clocks).toMatchObject([{ kind: 'revoke', state: 'running' }])
  const clocks = await listOpenClocks(on.engine.pool, viewer(), { limit: 50, kind: 'revoke' }, monday)
  expect(clocks.items).toMatchObject([{ streamType: 'access_checklist', streamId: list?.id, kind: 'revoke' }])

  await pass(5)
  expect(await causesAbout(String(list?.id))).toEqual(['breach'])
  expect((await checklists())[0]).toMatchObject({ overdueAt: list?.dueAt })
  const answer = { accessChecklistId: list?.id, entry: 1, answer: 'withdrawn', on: '2026-11-24' }
  expect(await refused('access_checklist.answer', answer, { kind: 'member', memberId: va })).toEqual(['role_missing'])
  await say('access_checklist.answer', answer)
  await handleEverything(on)
  expect(await checklists()).toEqual([])
  expect(await causesAbout(String(list?.id))).toEqual([])
  expect((await rowOf('member', va)).context.grants).toMatchObject([{ system: 'Records' }])

  await say('delegation.end', { delegationId: second['delegationId'], reason })
  await handleEverything(on)
  expect((await checklists())[0]?.entries).toMatchObject([{ system: 'Records' }])
  const history = await on.admin.query(
    "select count(*)::int from ledger where agency_id = $1 and type like '%checklist.revocation_opened'",
    [agencyId],
  )
  expect(history.rows[0].count).toBe(2)
})

test('ending a member lists all they could get into, client by client; who is forgotten is listed too', async () => {
  const { uncertified, scribe } = agency.assistants
  await say('member.grant_access', { ...grant(uncertified), clientId: undefined, system: 'Chat', role: 'Member' })
  await say('member.leave', { memberId: uncertified, reason })
  await say('member.grant_access', grant(scribe))
  await say('member.erase', { memberId: scribe, reason }, agency.owner)
  await handleEverything(on)
  const left = await checklists({ state: 'open', memberId: uncertified })
  expect(left.map(({ because, entries }) => [because, entries.map(({ system }) => system)])).toEqual([
    ['member_left', ['Records', 'Chat']],
  ])
  const [gone] = await checklists({ state: 'open', memberId: scribe })
  expect(gone).toMatchObject({ because: 'member_left', left: 1, clocks: [{ kind: 'revoke' }] })
  await say('access_checklist.answer', { accessChecklistId: gone?.id, entry: 1, answer: 'withdrawn', on: '2026-11-28' })
  expect(await refused('member.grant_access', grant(uncertified))).toEqual(['member_left'])
})

test('a periodic access review is opened by schedule, lists what to confirm, and is closed when all are answered', async () => {
  const { clientId, reviewers, lead } = agency
  await say('member.grant_access', grant(reviewers[0], { role: 'Editor' }))
  await say('client.set_access_rules', {
    ...{
      clientId,
      twoFactorDays: 90,
      reviewedWithinDays: 60,
      expiringDays: 7,
      reviewEveryMonths: 1,
      reviewTakesDays: 7,
    },
  })
  await pass(32)
  const [review] = await checklists({ state: 'open', kind: 'review' })
  expect(review).toMatchObject({ kind: 'review', left: 2, clientId, overdueAt: null })
  expect(review?.entries).toMatchObject([{ memberId: lead }, { memberId: reviewers[0], role: 'Editor' }])
  await pass(8)
  const [overdue] = await checklists({ state: 'open', kind: 'review' })
  expect(overdue?.overdueAt).toBe(review?.dueAt)
  expect(await causesAbout(String(review?.id))).toEqual(['overdue_access_review'])
  const answer = { accessChecklistId: review?.id, on: '2026-12-20' }
  await say('access_checklist.answer', { ...answer, entry: 1, answer: 'keep' })
  await say('access_checklist.answer', { ...answer, entry: 2, answer: 'narrow', role: 'Reader' })
  expect(await checklists({ state: 'open', kind: 'review' })).toEqual([])
  expect((await rowOf('member', reviewers[0])).context.grants).toMatchObject([{ role: 'Reader' }])
  const register = await readAccessRegister(on.engine.pool, viewer(), clientId)
  expect(register?.systems.map(({ name }) => name)).toEqual(['Records', 'Phones'])
  expect(register?.needs.map(({ taskName, system, role }) => [taskName, system, role])).toEqual([
    ['Calls', 'Records', 'Reader'],
    ['Referrals', 'Records', 'Reader'],
  ])
  const mine = { ...viewer(), roles: ['assistant' as const] }
  expect(await readAccessRegister(on.engine.pool, mine, clientId)).toBeUndefined()
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})

test.each([
  ['client.register_system', { name: 'Records, password: Tr0ub4dor&3x', kind: 'record_system', roles: [] }],
  [
    'member.grant_access',
    {
      ...{ system: 'Records', role: 'Reader', separateLogin: true, inPasswordManager: true },
      passwordManager: 'Bitwarden, master password Tr0ub4dor&3x',
    },
  ],
  ['member.revoke_access', { system: 'Chat', reason: 'Patient John Doe, DOB 03/04/1961, MRN 123456789' }],
  ['client.retire_system', { name: 'Phones', reason: 'password: Tr0ub4dor&3x' }],
  ['member.leave', { reason: 'SSN 078-05-1120' }],
])('nothing of this stores a secret or patient data: %s refuses it with the reason', async (name, input) => {
  const { clientId, reviewers } = agency
  const chat = { ...grant(reviewers[1]), clientId: undefined, system: 'Chat', role: 'Member' }
  if (name === 'member.revoke_access') await say('member.grant_access', chat)
  const codes = await refused(name, { ...(!('system' in input) && { clientId }), memberId: reviewers[1], ...input })
  expect(codes).toEqual(expect.arrayContaining([expect.stringMatching(/^looks_like_(secret|patient_data)$/)]))
})
