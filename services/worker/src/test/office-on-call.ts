import { randomUUID } from 'node:crypto'
import { openAddressGuard } from '@understudy/channels/address-guard'
import { openChannels } from '@understudy/channels/channels'
import type { Actor } from '@understudy/domain/actor'
import type { Channel } from '@understudy/domain/escalation/policy'
import { keepSecret, mintSecret } from '@understudy/engine/channel/channel-secrets'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { type Metrics, noMetrics } from '@understudy/observe/metrics'
import { pino } from 'pino'
import { deliverTarget } from '../delivery/deliver-target.ts'
import type { Delivering } from '../delivery/delivering.ts'
import { handleEverything } from './handle-everything.ts'
import { type HttpReceiver, type MailSink, openHttpReceiver, openMailSink } from './receivers.ts'

const system: Actor = { kind: 'system', part: 'test' }
const farAway = new Date(Date.now() + 86_400_000)

/** An agency whose lead is told at once by real channels. */
export interface OfficeOnCall extends TestEngine {
  readonly agency: SmallAgency
  readonly mail: MailSink
  readonly http: HttpReceiver
  readonly delivering: Delivering
  /** Every attempt as the metrics count it, by channel and outcome. */
  readonly attempted: string[]
  say(name: string, input: object, by?: string): Promise<Record<string, unknown>>
  /** Who is told by which channels, from now on. */
  tell(channels: readonly Channel[], more?: { memberId?: string; dutiful?: boolean }): Promise<void>
  /** A work item to raise something about. */
  item(): Promise<{ kind: 'work_item'; id: string }>
  /** What waits has waited for so long more. */
  pass(seconds: number): Promise<void>
  /** Raises an escalation and lets its first step run. Answers its id. */
  raise(more?: object): Promise<string>
  /** Handlers have every event, and whatever is due to anybody is sent. */
  deliver(): Promise<void>
  /** Rows of messages, in order. */
  messages(where?: string): Promise<Record<string, any>[]>
  connectChat(channel: 'slack' | 'teams', memberId?: string): Promise<string>
  registerWebhook(path?: string): Promise<{ endpointId: string; secret: string }>
}

/** `prepare` sees the database before anybody else is connected to it. */
export async function openOfficeOnCall(
  prepare: (open: TestEngine) => Promise<unknown> = async () => {},
): Promise<OfficeOnCall> {
  const open = await openTestEngine()
  await prepare(open)
  const [mail, http] = [await openMailSink(), await openHttpReceiver()]
  const agency = await foundSmallAgency(open.engine, 'live')
  const say: OfficeOnCall['say'] = async (name, input, by) => {
    const actor: Actor = by === undefined ? system : { kind: 'member', memberId: by }
    return (await accepted(open.engine, { name, agencyId: agency.agencyId, actor, input })).result
  }
  await say('agency.set_notice_rules', { perHour: 1_000, criticalPerHour: 1_000 })
  await say('agency.set_escalation_settings', { groupingWaitMs: 0, groupingMostMs: 0, holdMs: 0 })
  const attempted: string[] = []
  const delivering = deliveringTo(open, mail, attempted)
  return {
    ...open,
    ...{ agency, mail, http, delivering, attempted, say },
    ...telling(agency, say),
    ...messaging(open, delivering),
    ...addresses(open, { agency, http, say }),
    close: async () => {
      delivering.channels.close()
      await Promise.all([mail.close(), http.close()])
      await open.close()
    },
  }
}

function deliveringTo({ engine }: TestEngine, mail: MailSink, attempted: string[]): Delivering {
  const channels = openChannels({
    smtp: { smtpUrl: mail.smtpUrl, from: 'Understudy <understudy@field.example>' },
    guard: openAddressGuard(['127.0.0.0/8']),
  })
  const metrics: Metrics = {
    ...noMetrics,
    deliveryDone: (channel, outcome) => void attempted.push(`${channel} ${outcome}`),
  }
  const publicUrl = 'https://understudy.field.example'
  return { engine, pool: engine.pool, log: pino({ level: 'silent' }), channels, publicUrl, metrics }
}

/** Whom ladders tell, and what they are told about. */
function telling(
  { lead, clientId, tasks }: SmallAgency,
  say: OfficeOnCall['say'],
): Pick<OfficeOnCall, 'tell' | 'item' | 'raise'> {
  return {
    async tell(named, { memberId = lead, dutiful = true } = {}) {
      const step = { id: 'one', whom: [{ kind: 'member', memberId }], channels: named, waitMs: 3_600_000 }
      await say('agency.save_escalation_policy', { ...policy, dutiful, steps: [step] })
    },
    async item() {
      const { workItemId } = await say('work_item.make', {
        ...{ taskId: tasks.plain, title: secretTitle, assistantId: lead },
      })
      return { kind: 'work_item', id: String(workItemId) }
    },
    async raise(more = {}) {
      const subject = { kind: 'client', id: clientId }
      const { escalationId } = await say('escalation.raise', { subject, cause: 'person', ...more })
      await say('escalation.wake', { escalationId })
      return String(escalationId)
    },
  }
}

/** What waits, goes and went. */
function messaging(open: TestEngine, delivering: Delivering): Pick<OfficeOnCall, 'pass' | 'deliver' | 'messages'> {
  const { admin } = open
  return {
    async pass(seconds) {
      await admin.query(
        `update message set made_at = made_at - make_interval(secs => $1), next_at = next_at - make_interval(secs => $1)
         where state in ('waiting', 'sending')`,
        [seconds],
      )
      await admin.query('update message_target set resting_until = resting_until - make_interval(secs => $1)', [
        seconds,
      ])
      await admin.query(
        "update message_target t set wake_at = now() where exists (select from message m where m.target_id = t.id and m.state in ('waiting', 'sending'))",
      )
    },
    async deliver() {
      await handleEverything(open)
      const { rows } = await admin.query('select agency_id, id from message_target where wake_at <= now()')
      for (const row of rows) await deliverTarget(delivering, { agencyId: row.agency_id, targetId: row.id })
      await handleEverything(open)
    },
    messages: async (where = 'true') =>
      (await admin.query(`select * from message where ${where} order by sequence, channel, id`)).rows,
  }
}

function addresses(
  { engine }: TestEngine,
  { agency: { agencyId }, http, say }: Pick<OfficeOnCall, 'agency' | 'http' | 'say'>,
): Pick<OfficeOnCall, 'connectChat' | 'registerWebhook'> {
  return {
    async connectChat(channel, memberId) {
      const { chatId } = await say('agency.connect_chat', { channel, name: 'Chat', memberId: memberId ?? null })
      await keepSecret(engine, agencyId, String(chatId), `${http.url}/${channel}/${randomUUID()}`, farAway)
      return String(chatId)
    },
    async registerWebhook(path = '/hook') {
      const { endpointId } = await say('agency.register_webhook', { url: http.url + path, description: 'A test' })
      return { endpointId: String(endpointId), secret: await mintSecret(engine, agencyId, String(endpointId), farAway) }
    },
  }
}

/** Nothing of it may stand in a message. */
export const secretTitle = 'Appointments of the Tuesday clinic'

const policy = {
  ...{ id: 'all', name: 'All', rank: 1, repeats: 0, fallbackEveryMs: 3_600_000 },
}
