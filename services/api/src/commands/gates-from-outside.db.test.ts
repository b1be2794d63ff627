import { randomUUID } from 'node:crypto'
import { execute } from '@understudy/engine/shell/execute'
import { clinicalWithoutCredential } from '@understudy/engine/test/rules-that-hold'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import type { Answer } from '../test/caller.ts'

let open: TestApi
let agency: AgencyOnline
/** A clinical task without anybody on it, and one that nothing is ready for with a VA who waits before its first gate. */
let clinical: string
let unready: { readonly taskId: string; readonly delegationId: string }

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
  clinical = await defined({ name: 'Visit notes of room 2', clinical: true })
  const taskId = await defined({ name: 'Recalls', accessNeeds: [{ system: 'Records', role: 'Reader' }] })
  const input = { taskId, assistantId: agency.assistants.uncertified, cover: 'primary' }
  const { body } = await agency.as.ops_lead.post('/v1/delegations', input)
  unready = { taskId, delegationId: body.result.delegationId }
})

afterAll(() => open.close())

async function defined(changes: object): Promise<string> {
  const task = { clientId: agency.clientId, taskType: 'custom', clinical: false, risk: 'low', accessNeeds: [] }
  const { body } = await agency.as.ops_lead.post('/v1/tasks', { ...task, planId: 'light', ...changes })
  return body.result.taskId
}

/** Commands of one request, decided one after the other; the codes of what was refused, "accepted" for the rest. */
async function together(commands: readonly (readonly [string, object])[], by = agency.as.owner): Promise<string[]> {
  const { body } = await by.post('/v1/commands', { commands: commands.map(([command, input]) => ({ command, input })) })
  return body.items.map(outcomeOf)
}

interface Told {
  readonly status: number
  readonly problem?: { readonly code: string; readonly reasons?: readonly { readonly code: string }[] }
}

const outcomeOf = ({ status, problem }: Told) =>
  status === 200 ? 'accepted' : (problem?.reasons?.[0]?.code ?? problem?.code ?? 'refused')

const codesIn = ({ body }: Answer): string[] => (body.reasons ?? []).map(({ code }: { code: string }) => code)

const stateOf = async (table: 'delegation' | 'task' | 'work_item', id: string) =>
  (await open.admin.query(`select state, context from ${table} where id = $1`, [id])).rows[0]

const item = async (id: string) => (await agency.as.ops_lead.get(`/v1/work-items/${id}`)).body

/** What the engine does next with a new item: nobody is named, so it is routed. */
async function routed(workItemId: string): Promise<string[]> {
  return codesIn(await agency.as.ops_lead.post(`/v1/work-items/${workItemId}/route`, {}))
}

async function webhook(taskId?: string) {
  const { body } = await agency.as.ops_lead.post('/v1/inbound-webhooks', {
    description: 'The practice system',
    ...(taskId !== undefined && { taskId }),
  })
  const { inboundId, secret } = body.result
  return async (data: object) => {
    const [text, at, id] = [JSON.stringify({ type: 'work_item.requested', data }), new Date(), `msg_${randomUUID()}`]
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, text),
    }
    const url = `${open.api.url}/v1/inbound/${agency.agencyId}/${inboundId}`
    const answer = await fetch(url, { method: 'POST', headers, body: text })
    return { status: answer.status, body: (await answer.json()) as Answer['body'] }
  }
}

describe('An inbound webhook passes no gate', () => {
  test('it names nobody, makes no delegation, and says nothing of steps, states or clinical', async () => {
    const send = await webhook(unready.taskId)
    const asked = { externalId: 'gate-1', title: 'One' }
    for (const more of [
      { assistantId: agency.assistants.uncertified },
      { delegationId: unready.delegationId },
      { clinical: false },
      { state: 'delivered' },
      { occurredAt: '2026-01-01T00:00:00Z' },
      { sopVersion: 0 },
    ])
      expect((await send({ ...asked, ...more })).status, JSON.stringify(more)).toBe(400)
    expect((await send({ ...asked, taskId: clinical })).status, 'a task that it was not opened for').toBe(422)
    const { body } = await send(asked)
    expect(await routed(body.workItemId)).toContain('no_cover')
    expect(await item(body.workItemId)).toMatchObject({ state: 'open', assistantId: null })
    expect((await stateOf('delegation', unready.delegationId)).state).toBe('assigned')
  })

  test('its work of a clinical task is a scribe’s, and a title that reads like clinical work marks its task as suspect', async () => {
    const send = await webhook()
    const { body } = await send({ externalId: 'clin-1', taskId: clinical, title: 'Room 2' })
    const { va: assistantId } = agency.assistants
    expect(await together([['work_item.assign', { workItemId: body.workItemId, assistantId }]])).toEqual([
      'clinical_guard',
    ])
    const plain = await defined({ name: 'Filing' })
    await send({ externalId: 'clin-2', taskId: plain, title: 'HPI of room 2' })
    expect(await together([['delegation.assign', { taskId: plain, assistantId, cover: 'primary' }]])).toEqual([
      'clinical_suspected',
    ])
  })

  test('it cannot take the name of a run of recurring work, so that the run would be missing', async () => {
    const send = await webhook()
    const externalId = `cadence:${agency.own.cadenceId}:2026-12-08T15:00:00.000Z`
    const taken = { externalId, taskId: agency.tasks.plain, title: 'Not ours' }
    expect(await send(taken)).toMatchObject({ status: 422, body: { code: 'external_id_reserved' } })
    for (const by of ['owner', 'ops_lead', 'assistant'] as const)
      expect((await agency.as[by].post('/v1/work-items', taken)).body.code).toBe('external_id_reserved')
    const csv = `case,task,assistant,made,done,id\nNot ours,Referrals,${agency.assistants.va},2026-03-02 09:00,2026-03-02 11:00,${externalId}\n`
    const columns = { columns: { id: 'id' } }
    const report = (await agency.as.owner.post('/v1/imports/history', { csv, ...columns })).body
    expect(report).toMatchObject({ made: 0, refused: 1 })
  })
})

describe('A cadence passes no gate', () => {
  test('the work of a clinical task that recurs is made for nobody but a scribe', async () => {
    const terms = { rule: 'FREQ=DAILY', start: '2026-12-01T09:00', catchUp: 'one', title: 'Notes {date}' }
    const saved = await together([
      ['task.save_cadence', { taskId: clinical, ...terms, assistantId: agency.assistants.va }],
    ])
    expect(saved, 'it names nobody').toEqual(['invalid_request'])
    expect(await together([['task.save_cadence', { taskId: clinical, ...terms }]])).toEqual(['accepted'])
    const run = { taskId: clinical, title: 'Notes', externalId: `cadence:${randomUUID()}:2026-12-01T15:00:00.000Z` }
    const actor = { kind: 'system', part: 'cadences' } as const
    const { agencyId } = agency
    const [made] = await execute(open.engine, [{ name: 'work_item.make', agencyId, actor, input: run }])
    if (made?.kind !== 'accepted') throw new Error('The run was not made')
    expect(await routed(String(made.result['workItemId']))).toContain('no_cover')
  })
})

describe('A list passes no gate', () => {
  test('open work that a list gives to a VA of a clinical task is refused row by row, in the dry run too', async () => {
    const csv = `task,title,assistant,id\nVisit notes of room 2,One,${agency.assistants.va},c1\nReferrals,Two,,c2\n`
    for (const dryRun of [true, false]) {
      const { body } = await agency.as.owner.post('/v1/imports/work-items', { csv, dryRun })
      expect(body).toMatchObject({ made: 1, refused: 1, problems: [{ line: 2 }] })
      expect(JSON.stringify(body.problems)).toMatch(/scribe/)
    }
  })

  test('the past of a clinical task is no VA’s, and no past moves anybody through a gate', async () => {
    const before = await stateOf('delegation', unready.delegationId)
    const past = (task: string, who: string) =>
      `case,task,assistant,made,done,verdict\n1,${task},${who},2026-03-02 09:00,2026-03-02 11:00,passed\n`
    const { va, uncertified } = agency.assistants
    const refused = await agency.as.owner.post('/v1/imports/history', { csv: past('Visit notes of room 2', va) })
    expect(refused.body).toMatchObject({ made: 0, refused: 1 })
    const taken = await agency.as.owner.post('/v1/imports/history', { csv: past('Recalls', uncertified) })
    expect(taken.body).toMatchObject({ made: 1 })
    expect(await stateOf('delegation', unready.delegationId)).toEqual(before)
    const { rows } = await open.admin.query(
      `select id from work_item where task_id = $1 and (context ->> 'imported')::boolean`,
      [unready.taskId],
    )
    const [observe] = await together([
      ['delegation.observe_item', { delegationId: unready.delegationId, workItemId: rows[0].id }],
    ])
    expect(observe).not.toBe('accepted')
  })

  test('a past that reads like clinical work marks its task as suspect', async () => {
    const taskId = await defined({ name: 'Letters' })
    const csv = `case,task,assistant,made,done\nHPI of room 9,Letters,${agency.assistants.va},2026-03-02 09:00,2026-03-02 11:00\n`
    expect((await agency.as.owner.post('/v1/imports/history', { csv })).body).toMatchObject({ made: 1 })
    const input = { taskId, assistantId: agency.assistants.va, cover: 'primary' }
    expect(await together([['delegation.assign', input]])).toEqual(['clinical_suspected'])
  })
})

describe('Many commands in one request pass no gate', () => {
  test('what only the engine does is no command there, and nobody says when', async () => {
    const codes = await together([
      ['delegation.record_outcome', { delegationId: unready.delegationId }],
      ['work_item.deliver_observed', { workItemId: agency.own.workItemId }],
      ['work_item.mark_clinical', { workItemId: agency.own.workItemId }],
      ['work_item.draw', { workItemId: agency.own.workItemId }],
      ['delegation.advance', { delegationId: unready.delegationId, occurredAt: '2026-01-01T00:00:00Z' }],
    ])
    expect(codes).toEqual([...Array(4).fill('unknown_command'), 'invalid_request'])
  })

  test('no order of the whole hand-over takes anybody past what is not ready', async () => {
    const { delegationId, taskId } = unready
    const codes = await together([
      ['delegation.advance', { delegationId }],
      ['delegation.pause', { delegationId, reason: 'Away' }],
      ['delegation.resume', { delegationId }],
      ['delegation.record_walkthrough', { delegationId, link: 'https://example.org/w' }],
      ['delegation.sign_off_demonstration', { delegationId }],
      ['delegation.advance', { delegationId }],
      [
        'delegation.adopt',
        {
          taskId,
          assistantId: agency.assistants.va,
          cover: 'backup',
          stage: 'independent',
          reason: 'Years',
          source: 'Ours',
        },
      ],
    ])
    expect(codes.map((code) => code === 'accepted')).toEqual([false, true, true, true, false, false, false])
    expect((await stateOf('delegation', delegationId)).state).toBe('assigned')
  })

  test('a task is not marked, nor taken out of the guard, by one request of one person', async () => {
    const reason = 'So it is'
    expect(
      await together([
        ['task.propose_reclassification', { taskId: clinical, reason }],
        ['task.confirm_reclassification', { taskId: clinical }],
        ['task.withdraw_reclassification', { taskId: clinical }],
        ['task.confirm_reclassification', { taskId: clinical }],
        ['delegation.assign', { taskId: clinical, assistantId: agency.assistants.va, cover: 'primary' }],
      ]),
    ).toEqual(['accepted', 'second_person_needed', 'accepted', 'nothing_proposed', 'clinical_guard'])
    const taskId = await defined({ name: 'Mail' })
    const marked = await together([
      ['task.suspect_clinical', { taskId, reason }],
      ['task.mark_clinical', { taskId, reason }],
    ])
    expect(marked).toEqual(['accepted', 'not_suspected'])
  })

  test('a credential that is given and taken in one request leaves nobody on clinical work', async () => {
    const memberId = agency.assistants.uncertified
    const codes = await together([
      ['member.record_scribe_credential', { memberId, credential: 'designated' }],
      ['delegation.assign', { taskId: clinical, assistantId: memberId, cover: 'primary' }],
      ['member.withdraw_scribe_credential', { memberId, reason: 'Over' }],
      ['member.change_support_role', { memberId, supportRole: 'general_va' }],
    ])
    expect(codes.slice(0, 2)).toEqual(['accepted', 'accepted'])
    expect(codes.slice(2)).not.toContain('accepted')
    expect(await clinicalWithoutCredential(open.admin, agency.agencyId)).toEqual([])
  })
})

describe('Taking back passes no gate', () => {
  test('what is resumed, assigned anew or withdrawn stands before the same gate as before', async () => {
    const { delegationId, taskId } = unready
    const reason = 'Over'
    const assistantId = agency.assistants.uncertified
    expect(await together([['delegation.end', { delegationId, reason }]])).toEqual(['accepted'])
    expect(
      await together([
        ['delegation.resume', { delegationId }],
        ['delegation.advance', { delegationId }],
      ]),
    ).not.toContain('accepted')
    const { body } = await agency.as.owner.post('/v1/delegations', { taskId, assistantId, cover: 'primary' })
    const anew = { delegationId: body.result.delegationId }
    expect((await stateOf('delegation', anew.delegationId)).state).toBe('assigned')
    expect(await together([['delegation.advance', anew]])).not.toContain('accepted')
  })

  test('the whole ledger folds to what is stored', async () => {
    expect((await verifyLedger(open.engine, { agencyId: agency.agencyId })).differences).toEqual([])
  })
})
