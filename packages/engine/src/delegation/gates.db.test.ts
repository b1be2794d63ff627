import type { Actor } from '@understudy/domain/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { execute } from '../shell/execute.ts'
import { verbs } from '../shell/verbs.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'

let open: TestEngine
let agency: SmallAgency
let contact: string
/** A task of a regulated client that nothing is ready for: no brief, no SOP, no access, no sign-off. */
let task: { readonly taskId: string; readonly clientId: string }
let held: { readonly delegationId: string }
let waits: { readonly workItemId: string }

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'live')
  const { clientId } = await say('client.register', { name: 'Surgery', timeZone: 'Etc/UTC', regulated: true })
  const accessNeeds = [{ system: 'Records', role: 'Reader' }]
  const draft = { clientId, name: 'Recalls', taskType: 'custom', accessNeeds, planId: 'light' }
  task = { taskId: String((await say('task.define', draft))['taskId']), clientId: String(clientId) }
  const person = { name: 'Contact', email: 'contact@example.org', roles: ['client_contact'], clientId }
  contact = String((await say('member.join', { ...person, supportRole: null }))['memberId'])
  held = await assigned(agency.assistants.uncertified)
  waits = await made()
})

afterAll(() => open.close())

const system: Actor = { kind: 'system', part: 'test' }
const commandOf = (name: string, input: object, actor: Actor) => ({ name, agencyId: agency.agencyId, actor, input })
const say = async (name: string, input: object, actor: Actor = system) =>
  (await accepted(open.engine, commandOf(name, input, actor))).result

const assigned = async (assistantId: string) => {
  const { delegationId } = await say('delegation.assign', { taskId: task.taskId, assistantId, cover: 'primary' })
  return { delegationId: String(delegationId) }
}
const made = async () => {
  const { workItemId } = await say('work_item.make', { taskId: task.taskId, title: 'One' })
  return { workItemId: String(workItemId) }
}

/** Why everybody of the agency is refused, sent alone and after one another in one batch; no codes where it went through. */
async function refusals(name: string, input: object): Promise<readonly (readonly string[])[]> {
  const everybody = [agency.owner, agency.lead, agency.reviewers[0], agency.assistants.uncertified, contact]
  const commands = everybody.map((memberId) => commandOf(name, input, { kind: 'member', memberId }))
  const alone = []
  for (const command of commands) alone.push(...(await execute(open.engine, [command])))
  const together = await execute(open.engine, commands)
  return [...alone, ...together].map((outcome) =>
    outcome.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : [`was ${outcome.kind}`],
  )
}

const stageOf = async ({ delegationId }: typeof held) =>
  (await open.admin.query('select state from delegation where id = $1', [delegationId])).rows[0].state

/** What of the first gate nothing can be said for: each is listed with what would satisfy it. */
const closed = [...['brief_not_published', 'sop_not_published', 'access_missing', 'compliance_not_signed_off']]

describe('No gate is passed by calling a later command directly, whoever sends it', () => {
  const attacks: readonly (readonly [string, string, () => object])[] = [
    ['asking for the next step', 'delegation.advance', () => held],
    ['observing work', 'delegation.observe_item', () => ({ ...held, ...waits })],
    ['signing the demonstration off', 'delegation.sign_off_demonstration', () => held],
    ['resuming what was never paused', 'delegation.resume', () => held],
    ['declining what nobody recommended', 'delegation.decline_recommendation', () => ({ ...held, reason: 'No' })],
    ['acknowledging an SOP that there is not', 'delegation.acknowledge_sop', () => ({ ...held, version: 1 })],
    [
      'adopting them at the end of the way',
      'delegation.adopt',
      () => ({
        ...{ taskId: task.taskId, assistantId: agency.assistants.va, cover: 'backup', stage: 'independent' },
        ...{ reason: 'Did it for years', source: 'Ours' },
      }),
    ],
    [
      'assigning them a second time',
      'delegation.assign',
      () => ({ taskId: task.taskId, assistantId: agency.assistants.uncertified, cover: 'backup' }),
    ],
    ['naming them for an item', 'work_item.assign', () => ({ ...waits, assistantId: agency.assistants.uncertified })],
    [
      'making an item that is theirs from the start',
      'work_item.make',
      () => ({ taskId: task.taskId, title: 'Theirs', assistantId: agency.assistants.uncertified }),
    ],
    ['having it routed', 'work_item.route', () => waits],
    ['beginning what is nobody’s', 'work_item.start', () => waits],
    ['ticking a step of it', 'work_item.tick_step', () => ({ ...waits, step: 1 })],
    ['handing it in', 'work_item.submit', () => waits],
    ['accepting what nobody delivered', 'work_item.accept', () => waits],
    ['complaining about it', 'work_item.reopen', () => ({ ...waits, reason: 'Wrong' })],
    ['looking at it late', 'work_item.review_late', () => ({ ...waits, reason: 'Wrong' })],
  ]

  test.each(attacks)('%s is refused, and leaves them where they were', async (_, name, input) => {
    for (const codes of await refusals(name, input())) {
      expect(codes.length).toBeGreaterThan(0)
      expect(codes.join()).not.toMatch(/^was /)
    }
    expect(await stageOf(held)).toBe('assigned')
  })

  test('what only the engine does nobody sends, whatever their role', async () => {
    const streams = { reviewId: waits.workItemId, ...task, ...held, ...waits }
    const ofWork = [
      ...['record_outcome', 'requalify', 'open_rework', 'close_rework'].map((what) => `delegation.${what}`),
      ...['draw', 'deliver_observed', 'give_back', 'mark_clinical'].map((what) => `work_item.${what}`),
    ]
    expect(ofWork.filter((name) => verbs[name]?.allow.length !== 0)).toEqual([])
    for (const name of ofWork)
      for (const codes of await refusals(name, { ...streams, result: 'pass', cause: null }))
        expect(`${name} ${codes}`).toMatch(/ (role_missing|not_found)$/)
  })

  test('the gate lists everything that does not hold, also after a pause, an end and another assignment', async () => {
    const unmet = async () => (await refusals('delegation.advance', held))[0] ?? []
    expect(await unmet()).toEqual(expect.arrayContaining(closed))
    await say('delegation.pause', { ...held, reason: 'Away' })
    await say('delegation.resume', held)
    expect(await unmet()).toEqual(expect.arrayContaining(closed))
    await say('delegation.end', { ...held, reason: 'Over' })
    held = await assigned(agency.assistants.uncertified)
    expect(await unmet()).toEqual(expect.arrayContaining(closed))
    await say('delegation.move_to_plan', { ...held, planId: 'standard', reason: 'More' })
    expect(await unmet()).toEqual(expect.arrayContaining(closed))
  })

  test('nobody says when something happened but an import: a gate is not passed in the past either', async () => {
    const actor = { kind: 'member', memberId: agency.owner } as const
    const [outcome] = await execute(open.engine, [
      { ...commandOf('delegation.advance', held, actor), occurredAt: Date.now() - 86_400_000 },
    ])
    expect(outcome).toMatchObject({ kind: 'refused', code: 'time_not_yours' })
  })
})
