import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '../test/small-agency.ts'
import { makeCheckpoints } from './make-checkpoints.ts'
import { type Verification, verifyLedger } from './verify-ledger.ts'

let open: TestEngine
let agency: SmallAgency
let item: string

const hour = 3_600_000

beforeAll(async () => {
  open = await openTestEngine()
})

afterAll(() => open.close())

beforeEach(async () => {
  agency = await foundSmallAgency(open.engine, 'virtual')
  const { agencyId, assistants, tasks, lead } = agency
  const say = (name: string, input: object, at: number, memberId = lead) =>
    accepted(open.engine, { name, agencyId, actor: { kind: 'member', memberId }, input, occurredAt: at })
  const made = await say('work_item.make', { taskId: tasks.plain, title: 'One', assistantId: assistants.va }, monday)
  item = String(made.result['workItemId'])
  await say('work_item.acknowledge_sop', { workItemId: item, version: 1 }, monday + hour, assistants.va)
  await say('work_item.start', { workItemId: item }, monday + hour)
  await say('work_item.block', { workItemId: item, waitsFor: 'client', reason: 'A question' }, monday + 2 * hour)
  await say('work_item.resume', { workItemId: item }, monday + 3 * hour)
  // A transaction that another test file has open holds them up, and may be open for long on a busy machine.
  await makeCheckpoints(open.engine, monday, { events: 5, afterMs: 0, patienceMs: 60_000 })
})

/** What a test forged must not trouble the next one. */
afterEach(async () => {
  for (const table of [
    'ledger',
    'ledger_checkpoint',
    'checkpoint_progress',
    'review',
    'work_item',
    'delegation',
    'task',
    'client',
    'member',
    'agency',
  ])
    await forge(`delete from ${table} where agency_id = $1`, [agency.agencyId])
})

test('a ledger that nobody touched has no difference, and everything in it was looked at', async () => {
  const seen: number[] = []
  const found = await verifyLedger(open.engine, { onProgress: ({ events }) => seen.push(events) })
  expect(found).toMatchObject({ agencies: 1, differences: [], differenceCount: 0 })
  const { rows } = await open.admin.query(
    'select count(*)::int as events, count(distinct stream_id)::int as streams from ledger',
  )
  expect(found).toMatchObject(rows[0])
  expect(found.checkpoints).toBeGreaterThan(3)
  expect(seen.at(-1)).toBe(found.events)
})

test('one agency alone can be asked for', async () => {
  const other = await foundSmallAgency(open.engine, 'live')
  const found = await verifyLedger(open.engine, { agencyId: other.agencyId })
  expect(found).toMatchObject({ agencies: 1, differences: [] })
  await forge('update member set support_role = $1 where agency_id = $2', ['scribe', other.agencyId])
  expect((await verifyLedger(open.engine, { agencyId: agency.agencyId })).differences).toEqual([])
  expect((await verifyLedger(open.engine)).differenceCount).toBeGreaterThan(0)
  for (const table of ['ledger', 'ledger_checkpoint', 'checkpoint_progress', 'task', 'client', 'member', 'agency'])
    await forge(`delete from ${table} where agency_id = $1`, [other.agencyId])
})

test('an agency that there is not is no clean one', async () => {
  const agencyId = randomUUID()
  await expect(verifyLedger(open.engine, { agencyId })).rejects.toThrow(`There is no agency ${agencyId}`)
})

test('an erased person reads as erased in fold and row, and breaks no chain', async () => {
  await forge('delete from person_key where person_id = $1', [agency.lead])
  await forge(
    `update member set name = 'erased', context = (context::jsonb || '{"name":"erased","email":"erased"}')::json where id = $1`,
    [agency.lead],
  )
  expect((await verifyLedger(open.engine)).differences).toEqual([])
})

describe('the ledger', () => {
  test('with a changed body: the event and its stream', async () => {
    await forge(
      `update ledger set body = '{"waitsFor":"agency","reason":"A question"}' where type = 'work_item.blocked'`,
    )
    const found = await verifyLedger(open.engine)
    expect(fieldsOf(found, `work_item ${item}`)).toContain('event 4 hash')
    expect(new Set(found.differences.map(({ stream }) => stream))).toEqual(new Set([`work_item ${item}`]))
  })

  test.each([
    ['actor', `'system:nobody'`],
    ['occurred_at', `occurred_at - interval '1 second'`],
    ['recorded_at', `recorded_at + interval '1 second'`],
    ['command_id', 'gen_random_uuid()'],
    ['cause', '7'],
    ['type', `'work_item.step_ticked'`],
  ])('with a changed column %s: the event', async (column, value) => {
    await forge(`update ledger set ${column} = ${value} where type = 'work_item.started'`)
    expect(fieldsOf(await verifyLedger(open.engine), `work_item ${item}`)).toContain('event 3 hash')
  })

  test('with a changed event and every later hash made to fit: the checkpoint, and the row', async () => {
    await forge(`update ledger set hash = sha256(hash) where stream_id = $1 and version = 5`, [item])
    const found = await verifyLedger(open.engine)
    expect(fieldsOf(found, `work_item ${item}`)).toEqual(['event 5 hash', 'hash'])
    expect(checkpointFields(found)).toContain('root')
  })

  test('with an event deleted from the middle: the gap', async () => {
    await forge(`delete from ledger where type = 'work_item.started'`)
    const found = await verifyLedger(open.engine)
    expect(found.differences).toContainEqual({
      agencyId: agency.agencyId,
      stream: `work_item ${item}`,
      field: 'event 4 version',
      stored: 4,
      folded: 3,
    })
  })

  test('with a cut tail and a row that was made to fit: the checkpoint alone tells', async () => {
    await cutTailAndForgeRow()
    const found = await verifyLedger(open.engine)
    expect(fieldsOf(found, `work_item ${item}`)).toEqual([])
    expect(checkpointFields(found)).toContain('root')
  })

  test('with a whole stream lost, row and all: the checkpoint alone tells', async () => {
    await forge('delete from ledger where stream_id = $1', [item])
    await forge('delete from work_item where id = $1', [item])
    const found = await verifyLedger(open.engine)
    expect(found.differences.every(({ stream }) => stream.startsWith('checkpoint '))).toBe(true)
    expect(checkpointFields(found)).toEqual(expect.arrayContaining(['streams', 'root']))
  })

  test('with a stream moved to another kind: the event', async () => {
    await forge(`update ledger set stream_type = 'task' where type = 'work_item.started'`)
    expect(fieldsOf(await verifyLedger(open.engine), `work_item ${item}`)).toEqual(
      expect.arrayContaining(['event 3 stream_type', 'event 3 hash']),
    )
  })
})

describe('a state row', () => {
  test.each([
    ['state', `'delivered'`],
    ['version', '9'],
    ['hash', `sha256(hash)`],
    ['wake_at', 'now()'],
    ['virtual_wake_at', 'null'],
    ['updated_at', 'now()'],
    ['machine_version', `'0'`],
    ['assistant_id', 'null'],
    ['title', `'Two'`],
    ['priority', `'urgent'`],
    ['due_at', 'null'],
    ['waits_for', `'client'`],
    ['done_at', 'now()'],
    ['external_id', `'x'`],
    ['made_at', `made_at + interval '1 second'`],
  ])('with a changed %s: that column, what is stored and what it should be', async (column, value) => {
    await forge(`update work_item set ${column} = ${value} where id = $1`, [item])
    const { differences } = await verifyLedger(open.engine)
    expect(differences.map(({ stream, field }) => [stream, field])).toEqual([[`work_item ${item}`, column]])
    expect(differences[0]?.stored).not.toEqual(differences[0]?.folded)
  })

  test('with a changed field deep in its context: the path to it', async () => {
    const { rows } = await open.admin.query('select context from work_item where id = $1', [item])
    const { context } = rows[0]
    const dueAt = context.clocks[1].dueAt
    context.clocks[1].dueAt += 1
    await forge('update work_item set context = $1 where id = $2', [JSON.stringify(context), item])
    expect((await verifyLedger(open.engine)).differences).toEqual([
      {
        agencyId: agency.agencyId,
        stream: `work_item ${item}`,
        field: 'context.clocks[1].dueAt',
        stored: dueAt + 1,
        folded: dueAt,
      },
    ])
  })

  test('that no event made', async () => {
    const id = randomUUID()
    const { rows } = await open.admin.query(
      'select array_to_string(array_agg(attname), $2) as columns from pg_attribute where attrelid = $1::regclass and attnum > 0 and attname <> $3',
      ['client', ',', 'id'],
    )
    await forge(`insert into client (id, ${rows[0].columns}) select $1, ${rows[0].columns} from client where id = $2`, [
      id,
      agency.clientId,
    ])
    const { differences } = await verifyLedger(open.engine)
    expect(differences).toMatchObject([{ stream: `client ${id}`, field: 'row', folded: null }])
  })

  test('that is missing', async () => {
    await forge('delete from work_item where id = $1', [item])
    const { differences } = await verifyLedger(open.engine)
    expect(differences).toMatchObject([{ stream: `work_item ${item}`, field: 'row', stored: null }])
  })

  test('of a person with a changed name: that it differs, and not what it says', async () => {
    await forge(`update member set name = 'Mallory' where id = $1`, [agency.lead])
    const { differences } = await verifyLedger(open.engine)
    expect(differences).toMatchObject([{ field: 'name', stored: '(personal)', folded: '(personal)' }])
    expect(JSON.stringify(differences)).not.toMatch(/Mallory|Somebody/)
  })
})

describe('a checkpoint', () => {
  test('that was made to fit a forged ledger lacks the signature', async () => {
    await cutTailAndForgeRow()
    await forge('update ledger_checkpoint set signature = sha512(signature), hash = sha256(hash) where number = 1')
    expect(checkpointFields(await verifyLedger(open.engine))).toEqual(
      expect.arrayContaining(['hash', 'signature', 'previous']),
    )
  })

  test('that is missing leaves a gap', async () => {
    await forge('delete from ledger_checkpoint where number = 2')
    const found = await verifyLedger(open.engine)
    expect(fieldsOf(found, 'checkpoint 3')).toEqual(expect.arrayContaining(['number', 'previous']))
  })
})

describe('checkpoints cut from the end', () => {
  const covering = 'delete from ledger_checkpoint where number >= $1'

  test('with the history below them changed: how far they once reached tells', async () => {
    await cutTailAndForgeRow()
    const found = (await verifyLedger(open.engine)).differences.map(({ stream }) => stream)
    const [first] = found.filter((stream) => /^checkpoint \d/.test(stream))
    await forge(covering, [Number(first?.split(' ')[1])])
    expect(fieldsOf(await verifyLedger(open.engine), 'checkpoint progress')).toEqual([
      'number',
      'upto_position',
      'hash',
    ])
  })

  test('all of them, with the whole agency lost: the agency is found still, and how far they once reached', async () => {
    for (const table of ['ledger', 'work_item', 'delegation', 'task', 'client', 'member', 'agency'])
      await forge(`delete from ${table} where agency_id = $1`, [agency.agencyId])
    await forge(covering, [1])
    const found = await verifyLedger(open.engine)
    expect(found).toMatchObject({ agencies: 1, events: 0, checkpoints: 0 })
    expect(fieldsOf(found, 'checkpoint progress')).toEqual(['number', 'upto_position', 'hash'])
  })

  test('and the note of them too, but for the checkpoints before: the note is missed', async () => {
    await forge('delete from checkpoint_progress where agency_id = $1', [agency.agencyId])
    const { differences } = await verifyLedger(open.engine)
    expect(differences).toMatchObject([
      { stream: 'checkpoint progress', field: 'number', stored: null },
      { stream: 'checkpoint progress', field: 'upto_position', stored: null },
      { stream: 'checkpoint progress', field: 'hash', stored: null },
    ])
  })
})

/** What only somebody who owns the server can do. */
async function forge(sql: string, values: unknown[] = []): Promise<void> {
  await open.admin.query('begin')
  await open.admin.query('set local session_replication_role = replica')
  await open.admin.query(sql, values)
  await open.admin.query('commit')
}

/** The last event gone, and the row as it was before it: what a careful forger would do. */
async function cutTailAndForgeRow(): Promise<void> {
  await forge('delete from ledger where stream_id = $1 and version = 5', [item])
  const { differences } = await verifyLedger(open.engine)
  for (const { field, folded } of differences.filter(({ stream }) => stream.startsWith('work_item'))) {
    if (!field.startsWith('context')) await forge(`update work_item set ${field} = $1 where id = $2`, [folded, item])
  }
  const { rows } = await open.admin.query('select context from work_item where id = $1', [item])
  const { context } = rows[0]
  for (const { field, folded } of differences.filter((one) => one.field.startsWith('context')))
    set(context, field, folded)
  await forge('update work_item set context = $1 where id = $2', [JSON.stringify(context), item])
}

function set(context: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path
    .split(/[.[\]]+/)
    .slice(1)
    .filter((step) => step !== '')
  const last = steps.pop() as string
  const into = steps.reduce((at, step) => at[step] as Record<string, unknown>, context)
  if (Array.isArray(into) && value === undefined) into.length = Number(last)
  else if (value === undefined) delete into[last]
  else into[last] = value
}

function fieldsOf({ differences }: Verification, stream: string): string[] {
  return differences.filter((one) => one.stream === stream).map(({ field }) => field)
}

function checkpointFields({ differences }: Verification): string[] {
  return differences.filter(({ stream }) => stream.startsWith('checkpoint ')).map(({ field }) => field)
}
