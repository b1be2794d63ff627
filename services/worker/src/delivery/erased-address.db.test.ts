import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { writeArchive } from '@understudy/engine/archive/write-archive'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OfficeOnCall, openOfficeOnCall } from '../test/office-on-call.ts'

let office: OfficeOnCall

beforeAll(async () => {
  office = await openOfficeOnCall()
})

afterAll(() => office.close())

/** Every table that has the text in any column. */
async function tablesWith(what: string): Promise<string[]> {
  const { rows } = await office.admin.query(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'auth') order by 1`)
  const found: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await office.admin.query(`select from ${name} t where t::text ilike $1 limit 1`, [`%${what}%`])
    if (rowCount === 1) found.push(name)
  }
  return found
}

async function archived(): Promise<string> {
  return text(writeArchive(office.engine, office.agency.agencyId, Date.now()).pipe(createGunzip()))
}

async function joined(name: string): Promise<string> {
  const person = { name, email: `${name}@quirk.example`, roles: ['ops_lead'], clientId: null, supportRole: null }
  return String((await office.say('member.join', person))['memberId'])
}

const whyOf = async (memberId: string) => {
  const { rows } = await office.admin.query("select context ->> 'emailDisabled' as why from member where id = $1", [
    memberId,
  ])
  return rows[0].why
}

test('what a mail server and a lead said about an address is forgotten with whoever had it, and the ledger verifies', async () => {
  const { say, mail } = office
  const refused = await joined('refused')
  mail.unknown.add('refused@quirk.example')
  await office.tell(['email'], { memberId: refused })
  await office.raise({ subject: await office.item() })
  await office.deliver()
  await office.deliver()
  const noted = await joined('noted')
  await say('member.note_bounce', { memberId: noted, reason: '550 noted@quirk.example unknown' })
  expect(await whyOf(refused)).toBe('bounced: EENVELOPE 550 to RCPT TO')
  expect(await whyOf(noted)).toBe('550 noted@quirk.example unknown')
  expect(await tablesWith('@quirk.example')).toEqual(['public.member'])
  expect((await verifyLedger(office.engine)).differences).toEqual([])

  for (const memberId of [refused, noted]) {
    await say('member.leave', { memberId, reason: 'Moved on' })
    await say('member.erase', { memberId, reason: 'Asked for it' })
    expect(await whyOf(memberId)).toBeNull()
  }
  expect(await tablesWith('@quirk.example')).toEqual([])
  expect(await archived()).not.toContain('@quirk.example')
  expect((await verifyLedger(office.engine)).differences).toEqual([])
})
