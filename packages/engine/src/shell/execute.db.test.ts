import { randomUUID } from 'node:crypto'
import type { Actor } from '@understudy/domain/actor'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { late } from '../test/late-commit.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'
import { externalItemId } from '../work-item/make.ts'
import type { Command, Outcome } from './command.ts'
import { execute } from './execute.ts'

const system: Actor = { kind: 'system', part: 'test' }

let open: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'live')
})

afterEach(async () => {
  const { differences } = await verifyLedger(open.engine)
  expect(differences).toEqual([])
})

afterAll(() => open.close())

const command = (name: string, input: object, more: Partial<Command> = {}): Command => ({
  name,
  agencyId: agency.agencyId,
  actor: system,
  input,
  ...more,
})
const make = (input: object = {}, more: Partial<Command> = {}) =>
  command('work_item.make', { taskId: agency.tasks.plain, title: 'An item', ...input }, more)
const said = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.code : outcome.kind))
const idOf = (outcome: Outcome | undefined) => String(outcome?.kind === 'accepted' && outcome.result['workItemId'])

/** Whoever covers it has read its SOP. */
const acknowledged = (workItemId: string) =>
  accepted(open.engine, command('work_item.acknowledge_sop', { workItemId, version: 1 }))

async function eventsOf(streamId: string): Promise<string[]> {
  const { rows } = await open.admin.query('select version, type from ledger where stream_id = $1 order by position', [
    streamId,
  ])
  expect(rows.map(({ version }) => version)).toEqual(rows.map((_, index) => index + 1))
  return rows.map(({ type }) => type)
}

async function ledgerEnd(): Promise<number> {
  const { rows } = await open.admin.query('select coalesce(max(position), 0)::int as last from ledger')
  return rows[0].last
}

describe('a command', () => {
  test('commits all of its events with its rows, under one command id', async () => {
    const outcome = await accepted(open.engine, make({ assistantId: agency.assistants.va }))
    const { rows } = await open.admin.query('select type from ledger where command_id = $1', [outcome.commandId])
    expect(rows.map(({ type }) => type)).toEqual(['work_item.made', 'work_item.assigned'])
    expect(outcome.events).toEqual(['work_item.made', 'work_item.assigned'])
  })

  test('that is refused leaves nothing, but for what the refusal itself has to record', async () => {
    const before = await ledgerEnd()
    const [plain] = await execute(open.engine, [make({ taskId: randomUUID() })])
    expect(said([plain as Outcome])).toEqual(['not_found'])
    expect(await ledgerEnd()).toBe(before)
    const { va } = agency.assistants
    const guarded = command('delegation.assign', { taskId: agency.tasks.clinical, assistantId: va, cover: 'primary' })
    expect(said(await execute(open.engine, [guarded]))).toEqual(['clinical_guard'])
    const { rows } = await open.admin.query('select type from ledger where position > $1', [before])
    expect(rows).toEqual([{ type: 'task.delegation_refused' }])
  })

  test('sees what earlier ones of its batch did, also to a stream that they made', async () => {
    const { agencyId, tasks, assistants } = agency
    const workItemId = externalItemId(agencyId, tasks.plain, 'in one batch')
    const outcomes = await execute(open.engine, [
      command('work_item.submit', { workItemId }),
      make({ externalId: 'in one batch', assistantId: assistants.va }),
      command('work_item.acknowledge_sop', { workItemId, version: 1 }),
      command('work_item.start', { workItemId }),
      command('work_item.tick_step', { workItemId, step: 1 }),
      command('work_item.submit', { workItemId }),
    ])
    expect(said(outcomes)).toEqual(['not_found', ...Array(5).fill('accepted')])
    expect((await eventsOf(workItemId)).at(-1)).toBe('work_item.submitted')
  })

  test('whose decision throws, or which is none at all, fails alone', async () => {
    const throws = command('client.publish_calendar', { clientId: agency.clientId })
    const outcomes = await execute(open.engine, [make(), throws, command('work_item.dance', {}), make()])
    expect(said(outcomes)).toEqual(['accepted', 'failed', 'failed', 'accepted'])
  })

  test('that the database refuses is found by halving; the others take', async () => {
    const bad = make({ title: 'no \u0000 in text' })
    const lost = command('work_item.start', { workItemId: 'no id at all' })
    const outcomes = await execute(open.engine, [make(), make(), bad, make(), lost, make(), make()])
    const fine = 'accepted'
    expect(said(outcomes)).toEqual([fine, fine, 'failed', fine, 'failed', fine, fine])
  })
})

describe('two that change the same stream', () => {
  test('both happen, one after the other, whichever process they come from', async () => {
    const workItemId = idOf(await accepted(open.engine, make()))
    const { lead, owner } = agency
    const assign = (assistantId: string) => command('work_item.assign', { workItemId, assistantId })
    const both = await Promise.all(
      [lead, owner].map((id, index) => execute(index === 0 ? open.engine : open.other, [assign(id), make()])),
    )
    expect(said(both.flat())).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
    expect(await eventsOf(workItemId)).toEqual(['work_item.made', 'work_item.assigned', 'work_item.assigned'])
  })

  test('see what another process did meanwhile, of streams that each of them knows', async () => {
    const workItemId = idOf(await accepted(open.engine, make({ assistantId: agency.assistants.va })))
    const block = { workItemId, waitsFor: 'client', reason: 'Waits for an answer' }
    await acknowledged(workItemId)
    const steps = [
      ['start', { workItemId }],
      ['block', block],
      ['resume', { workItemId }],
      ['block', block],
    ] as const
    for (const [index, [step, input]] of steps.entries())
      await accepted(index % 2 === 0 ? open.other : open.engine, command(`work_item.${step}`, input))
    expect(said(await execute(open.other, [command('work_item.start', { workItemId })]))).not.toEqual(['accepted'])
    await accepted(open.other, command('work_item.resume', { workItemId }))
    expect(said(await execute(open.engine, [command('work_item.resume', { workItemId })]))).not.toEqual(['accepted'])
    expect((await eventsOf(workItemId)).slice(2)).toEqual([
      'work_item.started',
      ...['work_item.blocked', 'work_item.resumed', 'work_item.blocked', 'work_item.resumed'],
    ])
  })

  test('are decided from what is then there: of two who start, one is refused', async () => {
    const workItemId = idOf(await accepted(open.engine, make({ assistantId: agency.assistants.va })))
    await acknowledged(workItemId)
    const start = [command('work_item.start', { workItemId })]
    const both = await Promise.all([execute(open.engine, start), execute(open.other, start)])
    expect(said(both.flat()).sort()).toEqual(['accepted', 'not_allowed_now'])
  })

  test('and what shares nothing with them does not wait for it: only they are decided again', async () => {
    const workItemId = idOf(await accepted(open.engine, make()))
    const assign = (assistantId: string) => command('work_item.assign', { workItemId, assistantId })
    const batches: number[] = []
    const metrics = {
      commandDone: () => {},
      batchDone: ({ commands }: { commands: number }) => batches.push(commands),
      batchRetried: () => {},
    }
    const overtaken = late({ ...open.engine, metrics }, () => execute(open.other, [assign(agency.lead)]))
    const cancel = command('work_item.cancel', { workItemId, reason: 'Not needed' })
    const outcomes = await execute(overtaken, [make(), assign(agency.owner), make(), cancel, make()])
    expect(said(outcomes)).toEqual(Array(5).fill('accepted'))
    expect(batches).toEqual([3, 2])
    expect(await eventsOf(workItemId)).toEqual([
      ...['work_item.made', 'work_item.assigned', 'work_item.assigned', 'work_item.cancelled'],
    ])
  })

  test('a stream that never holds still ends in a conflict, for its own commands only', async () => {
    const restless = idOf(await accepted(open.engine, make()))
    await open.admin.query(`create function never_still() returns trigger language plpgsql as
      $$ begin raise exception using errcode = 'US001', message = 'It has moved on'; end $$`)
    await open.admin.query(
      `create trigger restless before update on work_item for each row when (new.id = '${restless}') execute function never_still()`,
    )
    const assign = command('work_item.assign', { workItemId: restless, assistantId: agency.lead })
    expect(said(await execute(open.engine, [make(), assign, make()]))).toEqual(['accepted', 'conflict', 'accepted'])
    await open.admin.query('drop trigger restless on work_item; drop function never_still')
  })
})

describe('an idempotency key', () => {
  const lead = (): Actor => ({ kind: 'member', memberId: agency.lead })
  const keyed = (key: string, title = 'Keyed') => make({ title }, { actor: lead(), idempotencyKey: key })

  test('makes the same command happen once, also twice in one batch', async () => {
    const outcomes = await execute(open.engine, [keyed('twice'), keyed('twice'), keyed('twice', 'Other')])
    expect(said(outcomes)).toEqual(['accepted', 'accepted', 'idempotency_key_reused'])
    expect(outcomes[1]).toMatchObject({ repeated: true, result: { workItemId: idOf(outcomes[0]) } })
    const [again] = await execute(open.other, [keyed('twice')])
    expect(again).toMatchObject({ repeated: true, result: { workItemId: idOf(outcomes[0]) } })
  })

  test('holds between processes that try at the same moment', async () => {
    const tries = await Promise.all(
      Array.from({ length: 6 }, (_, index) => execute(index % 2 ? open.engine : open.other, [keyed('at once')])),
    )
    expect(new Set(tries.flat().map(idOf)).size).toBe(1)
    expect(tries.flat().filter((outcome) => !('repeated' in outcome))).toHaveLength(1)
  })

  test('is kept for a command that had nothing to do, too', async () => {
    const { clientId } = await emptyHanded('idle')
    expect(clientId).toBe(agency.clientId)
    const other = make({ title: 'Something else' }, { actor: lead(), idempotencyKey: 'idle' })
    expect(said(await execute(open.engine, [other]))).toEqual(['idempotency_key_reused'])
  })

  /** The same external id a second time: accepted, and nothing happens. */
  async function emptyHanded(key: string): Promise<{ clientId: string }> {
    const input = { externalId: 'idle' }
    await accepted(open.engine, make(input))
    const outcome = await accepted(open.engine, make(input, { actor: lead(), idempotencyKey: key }))
    expect(outcome.events).toEqual([])
    const { rows } = await open.admin.query('select client_id from work_item where id = $1', [idOf(outcome)])
    return { clientId: rows[0].client_id }
  }
})

test('Whoever names the stream of another agency takes nothing from that agency’s own commands of the batch', async () => {
  const foreign = await foundSmallAgency(open.engine, 'live')
  const mine = idOf(await accepted(open.engine, make({ assistantId: agency.assistants.va })))
  await acknowledged(mine)
  const start = { name: 'work_item.start', input: { workItemId: mine } }
  const theirs = command(start.name, start.input, { agencyId: foreign.agencyId })
  const outcomes = await execute(open.engine, [theirs, command(start.name, start.input)])
  expect(said(outcomes)).toEqual(['not_found', 'accepted'])
})

test('a batch may span agencies, and none of its commands reaches into another', async () => {
  const foreign = await foundSmallAgency(open.engine, 'live')
  const theirs = make({ taskId: foreign.tasks.plain }, { agencyId: foreign.agencyId })
  const across = make({ taskId: foreign.tasks.plain })
  const mine = idOf(await accepted(open.engine, make()))
  const reach = command('work_item.cancel', { workItemId: mine, reason: 'Not ours' }, { agencyId: foreign.agencyId })
  const outcomes = await execute(open.engine, [make(), theirs, across, reach])
  expect(said(outcomes)).toEqual(['accepted', 'accepted', 'not_found', 'not_found'])
  const { rows } = await open.admin.query('select agency_id from work_item where id = any ($1::uuid[]) order by 1', [
    [outcomes[0], outcomes[1]].map(idOf),
  ])
  expect(rows.map((row) => row.agency_id).sort()).toEqual([agency.agencyId, foreign.agencyId].sort())
})

test('what is said about a person is sealed from the first event, and erased in ledger, fold and row at once', async () => {
  const joins = {
    name: 'Ada Example',
    email: 'ada@example.org',
    roles: ['reviewer'],
    clientId: null,
    supportRole: null,
  }
  const outcome = await accepted(open.engine, command('member.join', joins))
  const memberId = String(outcome.result['memberId'])
  const stored = async () =>
    (await open.admin.query('select body::text from ledger where stream_id = $1 order by version', [memberId])).rows
  const row = async () => (await open.admin.query('select name, context from member where id = $1', [memberId])).rows[0]
  expect(JSON.stringify(await stored())).not.toContain('Ada')
  expect((await stored())[0].body).toContain('"$sealed"')
  expect(await row()).toMatchObject({ name: 'Ada Example', context: { email: 'ada@example.org' } })
  await accepted(open.engine, command('member.erase', { memberId, reason: 'Asked for it' }))
  expect(await row()).toMatchObject({ name: 'erased', context: { name: 'erased', email: 'erased' } })
  expect((await open.admin.query('select from person_key where person_id = $1', [memberId])).rowCount).toBe(0)
  const join = { ...joins, name: 'Bo Example' }
  expect((await accepted(open.other, command('member.join', join))).kind).toBe('accepted')
})
