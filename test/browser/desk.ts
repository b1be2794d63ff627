import { randomUUID } from 'node:crypto'
import { type Caller, callerOf } from '@understudy/api/test/caller'
import { makeKey } from '@understudy/engine/keys/make-key'
import { execute } from '@understudy/engine/shell/execute'
import { accepted } from '@understudy/engine/test/small-agency'
import type { ConsoleOnline } from './console-online.ts'

/** An agency that is set up to work, and nothing to do yet. */
export interface QuietDesk {
  /** The key of the lead who watches the board. */
  readonly leadsKey: string
  /** An assistant, with a key. */
  readonly maya: Caller
  /** Makes an item of the client that is always open, or of the one that is closed, so many hours ago. */
  make(title: string, hoursAgo: number, about?: { readonly of?: 'closed'; readonly by?: 'maya' }): Promise<string>
  /** Makes so many items at once, an hour ago. */
  makeMany(count: number): Promise<void>
  say(name: string, input: object, hoursAgo: number): Promise<unknown>
  keyOf(name: 'lead' | 'contact' | 'maya'): Promise<string>
  /** Takes in another lead, and makes a key for them. */
  keyOfNewLead(name: string): Promise<string>
}

export interface Desk extends QuietDesk {
  readonly items: Readonly<Record<'late' | 'soon' | 'calm' | 'waiting' | 'closed', string>>
}

/** Every agency knows by now how long such work takes: of a hundred clocks half ended within hours, and half ran on. */
export async function knowsRisks(admin: ConsoleOnline['admin']): Promise<void> {
  await admin.query(
    `insert into risk_curve (agency_id, sort, level, subject, version, as_of, ended, cut)
     select a.id, s, 'agency', '', 100, now(), array_fill(0::float8, array[28]) || array[10, 10, 10, 10, 10]::float8[],
       array_fill(0::float8, array[44]) || array[50]::float8[]
     from agency a, unnest(array['response', 'turnaround']) s on conflict do nothing`,
  )
}

const hourMs = 3_600_000
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const actor = { kind: 'system', part: 'test' } as const

/**
 * A live agency of two clients: one open round the clock, to whom a start within four hours is promised and the delivery
 * within twenty-four; one that opens on one weekday only, which is not today.
 */
export async function foundQuietDesk({ api, engine }: ConsoleOnline): Promise<QuietDesk> {
  const agencyId = randomUUID()
  const now = Date.now()
  const say = async (name: string, input: object, wanted?: string, hoursAgo = 48) => {
    const occurredAt = now - Math.round(hoursAgo * hourMs)
    const { result } = await accepted(engine, { name, agencyId, actor, input, occurredAt })
    return wanted === undefined ? '' : String(result[wanted])
  }
  const join = (name: string, roles: string[], supportRole: string | null = null, clientId: string | null = null) =>
    say(
      'member.join',
      { name, email: `${name.replace(' ', '.')}@example.org`, roles, clientId, supportRole },
      'memberId',
    )
  await say('agency.found', { name: 'Harbor Desk', mode: 'live', timeZone: 'America/Chicago' })
  const lead = await join('Dana Whitfield', ['ops_lead'])
  const maya = await join('Maya Torres', ['assistant'], 'general_va')
  const documentLink = 'https://example.org/agreement'
  await say('member.sign_agreement', { memberId: maya, signedOn: '2026-01-02', documentLink })
  const open = await client(say, 'Birch & Vale', everyDay())
  const anotherDay = weekdays[(new Date(now).getUTCDay() + 3) % 7] as string
  const closed = await client(say, 'Harbor Medicine', { [anotherDay]: allDay })
  const contact = await join('Samuel Hale', ['client_contact'], null, open.clientId)
  const keyOf = async (memberId: string) =>
    String((await makeKey(engine.pool, { agencyId, memberId, name: 'test', expiresAt: null }))?.key)
  return {
    leadsKey: await keyOf(lead),
    maya: callerOf(api.url, await keyOf(maya)),
    make(title, hoursAgo, { of, by } = {}) {
      const { taskId } = of === 'closed' ? closed : open
      return say('work_item.make', { taskId, title, ...(by && { assistantId: maya }) }, 'workItemId', hoursAgo)
    },
    async makeMany(count) {
      const inputs = Array.from({ length: count }, (_, index) => ({ taskId: open.taskId, title: `Item ${index}` }))
      const commands = inputs.map((input) => ({
        name: 'work_item.make',
        agencyId,
        actor,
        input,
        occurredAt: now - hourMs,
      }))
      for (let first = 0; first < count; first += 100) await execute(engine, commands.slice(first, first + 100))
    },
    say: (name, input, hoursAgo) => say(name, input, undefined, hoursAgo),
    keyOf: (name) => keyOf({ lead, contact, maya }[name]),
    keyOfNewLead: async (name) => keyOf(await join(name, ['ops_lead'])),
  }
}

/** The same with something of everything on the board. */
export async function openDesk(online: ConsoleOnline): Promise<Desk> {
  const desk = await foundQuietDesk(online)
  const waiting = await desk.make('Waiting for a plan', 6, { by: 'maya' })
  await desk.say('work_item.start', { workItemId: waiting }, 5)
  const question = { workItemId: waiting, waitsFor: 'third_party', reason: 'The planning office has not answered' }
  await desk.say('work_item.block', question, 4)
  const calm = await desk.make('Calm report', 8, { by: 'maya' })
  await desk.say('work_item.start', { workItemId: calm }, 7)
  const late = await desk.make('Late inbox', 4.5)
  const soon = await desk.make('Inbox of the morning', 3)
  return {
    ...desk,
    items: { late, soon, calm, waiting, closed: await desk.make('Referral at night', 2, { of: 'closed' }) },
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
