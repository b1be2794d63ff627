import type { Actor } from '@understudy/domain/actor'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { whatIf } from '@understudy/engine/what-if/what-if'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alarmsRing } from '../test/alarms-ring.ts'
import { clockStandsAt, daysPass } from '../test/days-pass.ts'
import { handleEverything } from '../test/handle-everything.ts'

/** One promise is missed and acknowledged while every alarm rings at its instant; then the period is replayed. */
let on: TestEngine
let agency: SmallAgency
const minute = 60_000

beforeAll(async () => {
  on = await openTestEngine()
  await clockStandsAt(on.admin, monday)
  agency = await foundSmallAgency(on.engine, 'live')
  await handleEverything(on)
})

afterAll(() => on.close())

async function say(name: string, input: object, by: string = agency.lead) {
  const actor: Actor = { kind: 'member', memberId: by }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

async function about(subjectId: string) {
  const { rows } = await on.admin.query('select id, state from escalation where subject_id = $1', [subjectId])
  return rows[0]
}

/** Time passes from alarm to alarm, as a sweep that is never late lets it; whatever is due happens at its instant. */
async function passByAlarms(ms: number, until: () => Promise<boolean> = async () => false): Promise<void> {
  const now = async () => Number((await on.admin.query(clock)).rows[0].state)
  const end = (await now()) + ms
  while (!(await until())) {
    const { rows } = await on.admin.query(
      'select min(wake_at) as at from (select wake_at from work_item union all select wake_at from escalation) alarms',
    )
    const at = Math.min(rows[0].at?.getTime() ?? end, end)
    await daysPass(on.admin, Math.max(1, at - (await now())) / 86_400_000)
    while ((await alarmsRing(on)) > 0) await handleEverything(on, ['lifecycle', 'escalation'])
    if (at >= end) return
  }
}
const clock = "select state from load_batch('', '{}', '{}', '{}', '{}', '{}', '{}')"

test('What if: the ladders of a period run again in memory as they ran; other ladders page others, and write nothing', async () => {
  const { agencyId, clientId, lead, owner } = agency
  const input = { taskId: agency.tasks.plain, title: 'Work', assistantId: agency.assistants.va }
  const workItemId = String((await say('work_item.make', input))['workItemId'])
  await say('work_item.acknowledge_sop', { workItemId, version: 1 }, agency.assistants.va)
  await say('work_item.start', { workItemId }, agency.assistants.va)
  await passByAlarms(7 * 86_400_000, async () => (await about(workItemId))?.state === 'climbing')
  await passByAlarms(3 * minute)
  await say('escalation.acknowledge', { escalationId: (await about(workItemId)).id })
  await passByAlarms(60 * minute)
  const { rows } = await on.admin.query('select state, context from client where id = $1', [clientId])
  const client = { ...rows[0].context, state: rows[0].state }
  const at = Number((await on.admin.query(clock)).rows[0].state)
  const asked = { since: 0, until: at + 1 }
  const newest = async () => (await on.admin.query('select max(position) as position from ledger')).rows
  const before = await newest()
  const ask = (more: object) => whatIf(on.engine.pool, agencyId, clientId, client, { ...asked, ...more }, { at })
  const { ladders: same, items } = await ask({})
  // In memory nothing is late; here a notice comes some milliseconds after its instant.
  const rounded = ({ meanAcknowledgeMs, longestAcknowledgeMs, ...counts }: typeof same.was) => ({
    ...counts,
    minutes: [meanAcknowledgeMs, longestAcknowledgeMs].map((ms) => Math.floor(Number(ms) / minute)),
  })
  expect([items, rounded(same.would)]).toEqual([1, rounded(same.was)])
  expect(same.was).toMatchObject({ escalations: 1, acknowledged: 1, exhausted: 0 })
  expect(same.pages.map(({ would }) => would)).toEqual(same.pages.map(({ was }) => was))
  expect(same.pages.map(({ whom, step, was }) => [whom, step, was])).toContainEqual(['holder', null, 1])
  expect(same.assumes.join()).toContain('one that never was is never answered')

  const step = (id: string, memberId: string) => ({
    ...{ id, whom: [{ kind: 'member', memberId }], channels: ['email'], waitMs: minute },
  })
  const ladder = { id: 'short', name: 'Short', rank: 1, repeats: 0, fallbackEveryMs: 240 * minute, dutiful: true }
  const steps = [step('one', agency.assistants.va), step('two', owner)]
  const other = await ask({ ladders: [{ ...ladder, steps, fallbackMemberId: lead }] })
  expect(other.ladders.was).toEqual(same.was)
  expect(other.ladders.would).toMatchObject({ escalations: 1, exhausted: 1, acknowledged: 1 })
  expect(other.ladders.pages.find((line) => line.step === 1)).toMatchObject({ would: 1 })
  const wrong = await ask({ ladders: [{ ...ladder, steps: [] }] })
  expect([wrong.reasons.map(({ code }) => code), wrong.items]).toEqual([['no_steps'], 0])
  expect(await newest()).toEqual(before)
})
