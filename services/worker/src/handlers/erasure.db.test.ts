import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import type { Actor } from '@understudy/domain/actor'
import { checkArchive } from '@understudy/engine/archive/check-archive'
import { writeArchive } from '@understudy/engine/archive/write-archive'
import { readHistory } from '@understudy/engine/ledger/read-history'
import { openReads } from '@understudy/engine/reading/open-reads'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handleEverything } from '../test/handle-everything.ts'

/** Whatever is written of this client has this word in it, so that it is found wherever it may be left. */
const word = 'Zanzibarian'
const reason = 'The contract asks for it'

let on: TestEngine
let agency: SmallAgency
/** Another client of the same agency, whose texts stay. */
let other: string
let contact: string
let workItemId: string
let questionId: string

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
  const zone = { timeZone: 'America/Chicago', regulated: false }
  other = String((await say('client.register', { name: 'Stays here', ...zone })).clientId)
})

afterAll(() => on.close())

async function say(name: string, input: object, memberId: string = agency.owner) {
  const actor: Actor = { kind: 'member', memberId }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

async function refused(name: string, input: object, memberId: string = agency.owner) {
  const actor: Actor = { kind: 'member', memberId }
  const [outcome] = await execute(on.engine, [{ name, agencyId: agency.agencyId, actor, input }])
  return outcome?.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : outcome?.kind
}

/** Every table in which the word stands, in any column and any case. */
async function tablesThatSay(what: string): Promise<string[]> {
  const { rows } = await on.admin.query(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'auth') order by 1`)
  const found: string[] = []
  for (const { name } of rows) {
    const looked = await on.admin.query(
      `select from ${name.replace(/\.(.*)$/, '."$1"')} t where t::text ilike $1 limit 1`,
      [`%${what}%`],
    )
    if (looked.rowCount === 1) found.push(name)
  }
  return found
}

async function archiveSays(what: string): Promise<boolean> {
  const archive = writeArchive(on.engine, agency.agencyId, Date.now())
  return (await text(archive.pipe(createGunzip()))).includes(what)
}

const historyOf = (type: 'work_item' | 'client', id: string) =>
  readHistory(
    on.engine,
    openReads(on.engine)(agency.agencyId),
    { agencyId: agency.agencyId, type, id },
    { after: 0, limit: 100 },
  )

describe('A client whose work runs', () => {
  test('has what people wrote for it in plain rows and sealed in the ledger, where whoever may see it reads it', async () => {
    const { clientId, tasks, lead } = agency
    await say('task.set_tracker', {
      taskId: tasks.plain,
      fields: [{ key: 'payer', name: `${word} payer`, kind: 'text' }],
    })
    await say('client.save_template', {
      clientId,
      name: `${word} note`,
      text: `Dear ${word}`,
      approvedBy: `Dr ${word}`,
    })
    await say('client.agree_intake', { clientId, ways: ['cadence'], where: `The ${word} sheet` })
    const joined = await say('member.join', {
      ...{
        name: `Ann ${word}`,
        email: `ann@${word}.example.org`,
        roles: ['client_contact'],
        clientId,
        supportRole: null,
      },
    })
    contact = String(joined.memberId)
    const made = await say('work_item.make', { taskId: tasks.plain, title: `Case of ${word}`, externalId: `${word}-7` })
    workItemId = String(made.workItemId)
    await say('work_item.comment', { workItemId, text: `Ask ${word}`, mentions: [] })
    await say('work_item.set_fields', { workItemId, values: { payer: `${word} Insurance` } })
    questionId = String(
      (
        await say(
          'question.ask',
          { taskId: tasks.plain, to: 'agency', blocks: false, shown: [], text: `Which tray has ${word}?` },
          lead,
        )
      ).questionId,
    )
    await handleEverything(on)

    expect(await tablesThatSay(word)).not.toContain('public.ledger')
    expect(await tablesThatSay(word)).toEqual(expect.arrayContaining(['public.work_item', 'public.question']))
    expect(JSON.stringify(await historyOf('work_item', workItemId))).toContain(`Ask ${word}`)
    expect((await verifyLedger(on.engine)).differences).toEqual([])
  })

  test('is not erased, and the refusal names everything that is open', async () => {
    const reasons = await refused('client.erase', { clientId: agency.clientId, reason })
    expect(reasons).toEqual(expect.arrayContaining(['open_work_item', 'open_question']))
    expect(await refused('client.erase', { clientId: agency.clientId, reason }, agency.lead)).toEqual(['role_missing'])
  })
})

describe('A client whose work is over', () => {
  test('is erased: nothing that was written for it is left in any table, archive or history, and its people are forgotten', async () => {
    await say('question.answer', { questionId, text: `The ${word} tray` })
    await say('work_item.cancel', { workItemId, reason: `${word} asked for it` })
    await handleEverything(on)
    expect(await refused('client.erase', { clientId: agency.clientId, reason })).toBe('accepted')
    await handleEverything(on)

    const { rows } = await on.admin.query('select state, name, context from client where id = $1', [agency.clientId])
    expect(rows[0]).toMatchObject({ state: 'erased', name: 'erased' })
    expect(await tablesThatSay(word)).toEqual([])
    expect(await archiveSays(word)).toBe(false)
    const told = await historyOf('work_item', workItemId)
    expect(JSON.stringify(told)).not.toContain(word)
    expect(told.items[0]?.body).toMatchObject({ title: 'erased' })
    const member = await on.admin.query('select name, state from member where id = $1', [contact])
    expect(member.rows).toEqual([{ name: 'erased', state: 'left' }])
    const keys = await on.admin.query('select from person_key where person_id = any ($1::uuid[])', [
      [agency.clientId, contact],
    ])
    expect(keys.rowCount).toBe(0)
  })

  test('leaves a ledger that verifies, row by row and in its archive', async () => {
    expect((await verifyLedger(on.engine)).differences).toEqual([])
    const verdict = await checkArchive(writeArchive(on.engine, agency.agencyId, Date.now()))
    expect(verdict.differences).toEqual([])
  })

  test('stays erased when it is asked for again, and takes no more work from anybody', async () => {
    const before = await on.admin.query('select count(*) from ledger')
    expect(await say('client.erase', { clientId: agency.clientId, reason })).toMatchObject({ state: 'erased' })
    const taskId = agency.tasks.plain
    expect(await refused('work_item.make', { taskId, title: `Back to ${word}` })).toEqual(['client_erased'])
    expect(await refused('work_item.comment', { workItemId, text: word, mentions: [] })).toEqual(['client_erased'])
    const plain = { taskType: 'custom', clinical: false, risk: 'low', accessNeeds: [], planId: 'light' }
    expect(await refused('task.define', { ...plain, clientId: agency.clientId, name: word })).toEqual(['client_erased'])
    expect(
      await refused('question.ask', { taskId, to: 'agency', blocks: false, shown: [], text: `And ${word}?` }),
    ).toEqual(['client_erased'])
    expect((await on.admin.query('select count(*) from ledger')).rows).toEqual(before.rows)
    expect(await tablesThatSay(word)).toEqual([])
  })

  test('leaves other clients of the agency as they were', async () => {
    const { rows } = await on.admin.query('select name, state from client where id = $1', [other])
    expect(rows).toEqual([{ name: 'Stays here', state: 'active' }])
    expect((await historyOf('client', other)).items[0]?.body).toMatchObject({ name: 'Stays here' })
  })
})

test('A virtual agency has its clients in the words of its log, and they are not erased', async () => {
  const { agencyId, clientId, owner } = await foundSmallAgency(on.engine, 'virtual')
  const actor = { kind: 'member', memberId: owner } as const
  const [outcome] = await execute(on.engine, [{ name: 'client.erase', agencyId, actor, input: { clientId, reason } }])
  expect(outcome).toMatchObject({ kind: 'refused', code: 'virtual_agency' })
})
