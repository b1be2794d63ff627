import { openTexts } from '@understudy/db/open-texts'
import type { Actor } from '@understudy/domain/actor'
import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReads } from '../reading/open-reads.ts'
import { execute } from '../shell/execute.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'
import { readBriefChanges } from './read-brief-changes.ts'

let open: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'live')
})
afterAll(() => open.close())

const lead = (name: string, input: object) => {
  const actor: Actor = { kind: 'member', memberId: agency.lead }
  return { name, agencyId: agency.agencyId, actor, input }
}
const publish = (sections: object) =>
  lead('task.publish_brief', { taskId: agency.tasks.plain, change: 'minor', sections })

test('a brief with errors is not published, and every finding is a reason', async () => {
  const bad = {
    ...starterBrief,
    goal: 'Help with referrals',
    deadline: '3 p.m., as a row',
    tools: 'Fax, pw: Spring2024!',
  }
  const [outcome] = await execute(open.engine, [publish(bad)])
  expect(outcome).toMatchObject({
    kind: 'refused',
    code: 'brief_incomplete',
    reasons: [{ code: 'vague_ask' }, { code: 'secret' }, { code: 'deadline_without_zone' }],
  })
  expect(JSON.stringify(outcome)).not.toContain('Spring2024')
})

test('a change of a brief is shown by section and word', async () => {
  await accepted(open.engine, publish({ ...starterBrief, tools: 'The tracker, the queue, the fax.' }))
  const viewer = { agencyId: agency.agencyId, memberId: agency.lead, roles: ['ops_lead'] as const, clientId: null }
  const changes = (query: object) =>
    readBriefChanges(openReads(open.engine)(agency.agencyId), viewer, agency.tasks.plain, query)
  expect(await changes({})).toEqual({
    ...{ from: 1, to: 2 },
    sections: [
      {
        section: 'tools',
        runs: [
          { kind: 'same', text: 'The tracker, the queue, the' },
          { kind: 'removed', text: ' approved message templates.' },
          { kind: 'added', text: ' fax.' },
        ],
      },
    ],
  })
  expect(await changes({ from: 2, to: 2 })).toMatchObject({ sections: [] })
  expect(await changes({ to: 7 })).toBeUndefined()
})

test('an item runs by the branches of its SOP, and the ledger says who answered what', async () => {
  const { plain: taskId } = agency.tasks
  const steps = [
    { kind: 'decide', text: 'Complete?', required: true, asks: { kind: 'choice', choices: ['yes', 'no'] } },
    { kind: 'do', text: 'Ask for the rest', required: true, when: { step: 1, answers: ['no'] } },
  ]
  await accepted(open.engine, lead('task.publish_sop', { taskId, change: 'major', steps }))
  const { result } = await accepted(
    open.engine,
    lead('work_item.make', { taskId, title: 'An item', assistantId: agency.lead }),
  )
  const { workItemId } = result
  const say = (name: string, input: object = {}) => lead(`work_item.${name}`, { workItemId, ...input })
  const codes = (
    await execute(open.engine, [
      say('start'),
      say('tick_step', { step: 2 }),
      say('tick_step', { step: 1, value: 'no' }),
      say('submit'),
      say('tick_step', { step: 2 }),
      say('submit'),
    ])
  ).map((outcome) => (outcome.kind === 'refused' ? outcome.code : outcome.kind))
  expect(codes).toEqual(['accepted', 'step_not_on_branch', 'accepted', 'steps_unticked', 'accepted', 'accepted'])
  const { rows } = await open.admin.query(
    "select actor, body from ledger where stream_id = $1 and type = 'work_item.step_ticked' order by version",
    [workItemId],
  )
  const by = `member:${agency.lead}`
  expect(rows.map(({ actor }) => actor)).toEqual([by, by])
  const bodies = rows.map(({ body }) => body as object)
  expect(await openTexts(open.engine.keys, agency.agencyId, bodies)).toEqual([{ step: 1, value: 'no' }, { step: 2 }])
  expect((await verifyLedger(open.engine)).differences).toEqual([])
})
