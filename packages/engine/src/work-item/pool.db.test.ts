import type { Actor } from '@understudy/domain/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRouting } from '../continuity/read-routing.ts'
import { openReads } from '../reading/open-reads.ts'
import { execute } from '../shell/execute.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '../test/small-agency.ts'

let on: TestEngine
let agency: SmallAgency
const actor: Actor = { kind: 'system', part: 'test' }

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'virtual')
})

afterAll(() => on.close())

const command = (name: string, input: object) => ({
  ...{ name, agencyId: agency.agencyId, actor, input },
  occurredAt: monday,
})
const say = async (name: string, input: object) => (await accepted(on.engine, command(name, input))).result

test('the members of a pool share out what comes in one batch, and it is told why each has it', async () => {
  const { tasks, assistants } = agency
  const taskId = tasks.plain
  const people = [assistants.va, assistants.uncertified].toSorted()
  await say('task.set_usual_minutes', { taskId, minutes: 30 })
  await say('task.set_staffing', { taskId, pool: 'Front desk' })
  for (const assistantId of people) {
    await say('member.save_profile', { memberId: assistantId, pools: ['front desk'] })
    const adopted = { taskId, assistantId, cover: 'pool', stage: 'independent', reason: 'Known', source: 'A list' }
    await say('delegation.adopt', adopted)
  }
  const made = await execute(on.engine, Array(5).fill(command('work_item.make', { taskId, title: 'One' })))
  const ids = made.map((outcome) => String(outcome.kind === 'accepted' && outcome.result['workItemId']))
  const routed = await execute(
    on.engine,
    ids.slice(0, 4).map((workItemId) => command('work_item.route', { workItemId })),
  )
  const taken = routed.map((outcome) => outcome.kind === 'accepted' && outcome.result['assistantId'])
  expect(taken).toEqual([people[0], people[1], people[0], people[1]])
  await say('work_item.route', { workItemId: ids[4] })
  const viewer = { agencyId: agency.agencyId, memberId: agency.lead, roles: ['ops_lead' as const], clientId: null }
  const routing = await readRouting(openReads(on.engine)(agency.agencyId), viewer, String(ids[4]), monday)
  expect(routing).toMatchObject({
    decided: {
      assistantId: people[0],
      route: 'pool',
      why: expect.stringContaining('60 minutes of work left in 2 items'),
    },
    now: { assistantId: people[1], why: expect.stringContaining('least work left') },
    // In whichever order: that hangs on chance in their ids.
    looked: expect.arrayContaining(
      people.map((assistantId, index) => expect.objectContaining({ assistantId, cover: 'pool', leftItems: 3 - index })),
    ),
  })
})
