import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockStandsAt, daysPass } from '../test/days-pass.ts'
import { handleEverything } from '../test/handle-everything.ts'

/** Whoever leads hears of what cannot be kept as planned, by inbox and mail, and no ladder runs. */
let on: TestEngine
let agency: SmallAgency

const hour = 3_600_000

beforeAll(async () => {
  on = await openTestEngine()
  await clockStandsAt(on.admin, monday)
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

async function say(name: string, input: object) {
  const actor = { kind: 'system', part: 'test' } as const
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

const promise = (turnaround: object) =>
  say('client.save_policies', {
    clientId: agency.clientId,
    policies: [{ id: 'default', audience: 'client', targets: { turnaround }, pausesFor: [], onChange: 'retroactive' }],
  })

async function warned(aboutId: string) {
  await handleEverything(on, ['delivery', 'escalation'])
  const { rows } = await on.admin.query(
    'select member_id, channel, kind, cause from message where about_id = $1 order by channel',
    [aboutId],
  )
  return rows.map(({ member_id, channel, kind, cause }) => [member_id, channel, kind, cause].join(' '))
}

const toLead = (cause: string) =>
  ['email', 'in_app'].map((channel) => `${agency.lead} ${channel} planning_warning ${cause}`)

test('sla rule 47: of a fixed time that is missing whoever leads hears once, and nothing is escalated', async () => {
  await promise({ kind: 'fixed', zone: 'America/Chicago', daysAhead: 1 })
  const made = await say('work_item.make', { taskId: agency.tasks.plain, title: 'When?' })
  expect(await warned(String(made['workItemId']))).toEqual(toLead('no_time_set'))
  expect((await on.admin.query('select count(*)::int as n from escalation')).rows).toEqual([{ n: 0 }])
})

test('sla rule 50: of hours that assistant and client do not share enough of whoever leads hears when it is assigned, before the breach', async () => {
  await promise({ kind: 'business', ms: 8 * hour })
  const { clientId, assistants } = agency
  const definition = { clientId, name: 'Calls', taskType: 'custom', clinical: false, risk: 'low', accessNeeds: [] }
  const { taskId } = await say('task.define', { ...definition, planId: 'light', usualMinutes: 60 })
  await say('task.publish_brief', { taskId, change: 'major', sections: starterBrief })
  const overlapping = (until: string) => ({ zone: 'America/Chicago', hours: { mon: [['06:00', until]] } })
  const given = async (until: string) => {
    await say('member.save_calendar', { memberId: assistants.va, calendar: overlapping(until) })
    const made = await say('work_item.make', { taskId, title: until, assistantId: assistants.va })
    return warned(String(made['workItemId']))
  }
  expect(await given('10:30')).toEqual([])
  expect(await given('09:30')).toEqual(toLead('overlap_too_small'))
})

test('sla rule 16: of a calendar that no longer opens whoever leads hears at the yearly look', async () => {
  const { clientId } = agency
  const { rows } = await on.admin.query('select context from client where id = $1', [clientId])
  const { zone } = rows[0].context.calendars.at(-1)
  await say('client.publish_calendar', {
    clientId,
    calendar: { zone, hours: {}, exceptions: { '2026-11-24': [['09:00', '17:00']] } },
  })
  await handleEverything(on, ['delivery'])
  await daysPass(on.admin, 366)
  await say('client.wake', { clientId })
  expect(await warned(clientId)).toEqual(toLead('never_opens'))
})
