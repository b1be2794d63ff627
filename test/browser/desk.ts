import { randomUUID } from 'node:crypto'
import { type Caller, callerOf } from '@understudy/api/test/caller'
import { makeKey } from '@understudy/engine/keys/make-key'
import { execute } from '@understudy/engine/shell/execute'
import { accepted } from '@understudy/engine/test/small-agency'
import type { ConsoleOnline } from './console-online.ts'

export interface Desk {
  /** The key of the lead who watches the board. */
  readonly leadsKey: string
  /** Somebody else with a key. */
  readonly other: Caller
  readonly items: Readonly<Record<'late' | 'soon' | 'calm' | 'waiting' | 'closed', string>>
  /** Makes an item of the client that is always open, so many hours ago. */
  make(title: string, hoursAgo: number): Promise<string>
  /** Makes so many items at once, an hour ago. */
  makeMany(count: number): Promise<void>
  keyOf(name: 'lead' | 'contact'): Promise<string>
}

const hourMs = 3_600_000
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const actor = { kind: 'system', part: 'test' } as const

/**
 * A live agency of two clients: one open round the clock, to whom a start within four hours is promised and the delivery
 * within twenty-four; one that opens on one weekday only, which is not today.
 */
export async function openDesk({ api, engine }: ConsoleOnline): Promise<Desk> {
  const agencyId = randomUUID()
  const now = Date.now()
  const say = async (name: string, input: object, wanted?: string, hoursAgo = 48) => {
    const occurredAt = now - Math.round(hoursAgo * hourMs)
    const { result } = await accepted(engine, { name, agencyId, actor, input, occurredAt })
    return wanted === undefined ? '' : String(result[wanted])
  }
  const join = (name: string, roles: string[], supportRole: string | null = null, clientId: string | null = null) =>
    say('member.join', { name, email: 'a@example.org', roles, clientId, supportRole }, 'memberId')
  await say('agency.found', { name: 'Harbor Desk', mode: 'live', timeZone: 'America/Chicago' })
  const members = {
    lead: await join('Dana Whitfield', ['ops_lead']),
    maya: await join('Maya Torres', ['assistant'], 'general_va'),
  }
  const signed = { memberId: members.maya, signedOn: '2026-01-02', documentLink: 'https://example.org/agreement' }
  await say('member.sign_agreement', signed)
  const open = await client(say, 'Birch & Vale', everyDay())
  const closed = await client(say, 'Harbor Medicine', {
    [weekdays[(new Date(now).getUTCDay() + 3) % 7] as string]: allDay,
  })
  const contact = await join('Samuel Hale', ['client_contact'], null, open.clientId)
  const keyOf = async (memberId: string) =>
    String((await makeKey(engine.pool, { agencyId, memberId, name: 'test', expiresAt: null }))?.key)
  const item = (taskId: string, title: string, hoursAgo: number, assistantId?: string) =>
    say('work_item.make', { taskId, title, ...(assistantId && { assistantId }) }, 'workItemId', hoursAgo)
  const start = (workItemId: string, hoursAgo: number) => say('work_item.start', { workItemId }, undefined, hoursAgo)
  const waiting = await item(open.taskId, 'Waiting for a plan', 6, members.maya)
  await start(waiting, 5)
  const question = { workItemId: waiting, waitsFor: 'third_party', reason: 'The planning office has not answered' }
  await say('work_item.block', question, undefined, 4)
  const calm = await item(open.taskId, 'Calm report', 8, members.maya)
  await start(calm, 7)
  return {
    leadsKey: await keyOf(members.lead),
    other: callerOf(api.url, await keyOf(members.maya)),
    items: {
      late: await item(open.taskId, 'Late inbox', 4.5),
      soon: await item(open.taskId, 'Inbox of the morning', 3),
      calm,
      waiting,
      closed: await item(closed.taskId, 'Referral at night', 2),
    },
    make: (title, hoursAgo) => item(open.taskId, title, hoursAgo),
    async makeMany(count) {
      const make = (index: number) => {
        const input = { taskId: open.taskId, title: `Item ${index}` }
        return { name: 'work_item.make', agencyId, actor, input, occurredAt: now - hourMs }
      }
      for (let made = 0; made < count; made += 100)
        await execute(
          engine,
          Array.from({ length: Math.min(100, count - made) }, (_, index) => make(made + index)),
        )
    },
    keyOf: (name) => keyOf({ lead: members.lead, contact }[name]),
  }
}

const allDay = [['00:00', '24:00']]

function everyDay() {
  return Object.fromEntries(weekdays.map((day) => [day, allDay]))
}

async function client(
  say: (name: string, input: object, wanted?: string) => Promise<string>,
  name: string,
  hours: object,
) {
  const policy = {
    targets: { response: { kind: 'business', ms: 4 * hourMs }, turnaround: { kind: 'business', ms: 24 * hourMs } },
    pausesFor: ['client', 'third_party'],
    onChange: 'retroactive',
  }
  const calendar = { zone: 'America/New_York', hours }
  const about = { name, timeZone: 'America/New_York', regulated: false, calendar, policy }
  const clientId = await say('client.register', about, 'clientId')
  const task = { clientId, name: `Inbox of ${name}`, taskType: 'custom', clinical: false, risk: 'low' }
  return { clientId, taskId: await say('task.define', { ...task, accessNeeds: [], planId: 'light' }, 'taskId') }
}
