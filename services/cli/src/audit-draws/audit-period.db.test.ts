import { inAgency } from '@understudy/db/key-ring'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agenciesOf } from '../options/agencies-of.ts'
import { agencyOption } from '../options/agency-option.ts'
import { auditPeriod } from './audit-period.ts'
import { revealPeriod } from './reveal-period.ts'

const period = '2026-11'
const december = Date.UTC(2026, 11, 1)

let site: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  site = await openTestEngine()
  agency = await foundSmallAgency(site.engine, 'virtual')
  const { agencyId, assistants, tasks } = agency
  const actor = { kind: 'system', part: 'test' } as const
  const say = (name: string, input: object) =>
    accepted(site.engine, { name, agencyId, actor, input, occurredAt: monday })
  const made = await say('work_item.make', { taskId: tasks.plain, title: 'One', assistantId: assistants.va })
  const workItemId = String(made.result['workItemId'])
  await say('work_item.acknowledge_sop', { workItemId, version: 1 })
  await say('work_item.start', { workItemId })
  await say('work_item.tick_step', { workItemId, step: 1 })
  await say('work_item.submit', { workItemId })
  const keyHex = (await site.engine.keys.drawKey(agencyId, period)).toString('hex')
  await say('work_item.draw', { workItemId, period, keyHex })
})

afterAll(() => site?.close())

const audit = () => auditPeriod(site.engine.pool, agency.agencyId, period)

test('while the month lasts its key stays a secret, and nobody can repeat a draw', async () => {
  await expect(revealPeriod(site.engine, agency.agencyId, period)).rejects.toThrow('is not over')
  expect((await audit()).findings.map(({ code }) => code)).toEqual(['not_revealed'])
})

test('once it is over the key is revealed, once, and every draw repeats', async () => {
  const { agencyId } = agency
  const actor = { kind: 'system', part: 'test' } as const
  const input = { plans: ['light'] }
  const later = { name: 'agency.switch_automatic_promotion', agencyId, actor, input, occurredAt: december }
  await accepted(site.engine, later)
  await revealPeriod(site.engine, agencyId, period)
  await revealPeriod(site.engine, agencyId, period)
  expect(await audit()).toMatchObject({ draws: 1, reviewed: 1, findings: [] })
  const events = await inAgency(
    site.engine.pool,
    agencyId,
    `select type from ledger where agency_id = $1 and type = 'agency.draw_period_revealed'`,
    [agencyId],
  )
  expect(events).toHaveLength(1)
})

test('a draw whose work went out although it was drawn is found', async () => {
  await site.admin.query(`update ledger set type = 'work_item.delivered' where type = 'work_item.held_for_review'`)
  expect((await audit()).findings.map(({ code }) => code)).toEqual(['not_followed'])
})

test('an agency that the installation does not have is no agency without draws', async () => {
  const { superuserUrl } = site.database
  const nobody = crypto.randomUUID()
  expect(await agenciesOf(superuserUrl, agency.agencyId)).toEqual([agency.agencyId])
  await expect(agenciesOf(superuserUrl, nobody)).rejects.toThrow(`There is no agency ${nobody}`)
  expect(() => agencyOption({ agency: 'nonsense' })).toThrow('--agency takes the id of an agency')
})

test('a month without draws is in order', async () => {
  const nothing = await auditPeriod(site.engine.pool, agency.agencyId, '2026-10')
  expect(nothing).toMatchObject({ draws: 0, findings: [] })
})
