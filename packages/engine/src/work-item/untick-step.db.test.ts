import type { Actor } from '@understudy/domain/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReads } from '../reading/open-reads.ts'
import { execute } from '../shell/execute.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'
import { readHandedIn } from './read-handed-in.ts'

let open: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'live')
})
afterAll(() => open.close())

const command = (name: string, input: object, memberId: string) => {
  const actor: Actor = { kind: 'member', memberId }
  return { name, agencyId: agency.agencyId, actor, input }
}
const say = async (name: string, input: object, by: string) =>
  (await accepted(open.engine, command(name, input, by))).result
const refusal = async (name: string, input: object, by: string) => {
  const [outcome] = await execute(open.engine, [command(name, input, by)])
  return outcome?.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : []
}

test('a step that was ticked by a slip is unticked by whoever has the work, and the ledger keeps who did what', async () => {
  const { lead, assistants, tasks } = agency
  const steps = [
    { kind: 'do', text: 'Open the queue', required: true },
    { kind: 'decide', text: 'Complete?', required: true, asks: { kind: 'choice', choices: ['yes', 'no'] } },
  ]
  await say('task.publish_sop', { taskId: tasks.plain, change: 'major', steps }, lead)
  const { workItemId } = await say('work_item.make', { taskId: tasks.plain, title: 'One', assistantId: lead }, lead)
  const item = { workItemId }
  expect(await refusal('work_item.untick_step', { ...item, step: 1 }, lead), 'not begun').toEqual(['not_allowed_now'])
  await say('work_item.start', item, lead)
  await say('work_item.tick_step', { ...item, step: 1 }, lead)
  await say('work_item.tick_step', { ...item, step: 2, value: 'no' }, lead)
  expect(await refusal('work_item.untick_step', { ...item, step: 2 }, assistants.va)).toEqual(['not_your_work'])
  expect(await refusal('work_item.untick_step', { ...item, step: 3 }, lead)).toEqual(['no_such_step'])
  await say('work_item.untick_step', { ...item, step: 2 }, lead)
  await say('work_item.untick_step', { ...item, step: 2 }, lead)
  expect(await refusal('work_item.submit', item, lead)).toEqual(['step_unticked'])
  await say('work_item.tick_step', { ...item, step: 2, value: 'yes' }, lead)
  await say('work_item.untick_step', { ...item, step: 1 }, lead)
  await say('work_item.tick_step', { ...item, step: 1 }, lead)
  await say('work_item.submit', item, lead)
  expect(await refusal('work_item.untick_step', { ...item, step: 1 }, lead), 'handed in').toEqual(['not_allowed_now'])

  const { rows } = await open.admin.query(
    "select type, actor from ledger where stream_id = $1 and type like 'work_item.step_%' order by version",
    [workItemId],
  )
  expect(rows.map(({ type }) => String(type).split('_').at(-1))).toEqual([
    ...['ticked', 'ticked', 'unticked', 'ticked', 'unticked', 'ticked'],
  ])
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set([`member:${lead}`]))

  const viewer = { agencyId: agency.agencyId, memberId: lead, roles: ['ops_lead'] as const, clientId: null }
  const reads = openReads(open.engine)(agency.agencyId)
  const handedIn = await readHandedIn(open.engine, reads, viewer, String(workItemId))
  expect(handedIn?.submissions[0]?.ticks.map(({ step, value }) => ({ step, value }))).toEqual([
    { step: 2, value: 'yes' },
    { step: 1, value: null },
  ])
  expect((await verifyLedger(open.engine, { agencyId: agency.agencyId })).differences).toEqual([])
})
