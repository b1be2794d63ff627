import type { Role } from '@understudy/domain/actor'
import type { AgencyMode } from '@understudy/domain/agency/agency'
import { makeKey } from '@understudy/engine/keys/make-key'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { openLog } from '@understudy/observe/log'
import { openMetrics } from '@understudy/observe/metrics'
import { type ApiConfig, type RunningApi, startApi } from '../start.ts'
import { type Caller, callerOf } from './caller.ts'

export interface TestApi extends TestEngine {
  readonly api: RunningApi
  /** The lines that were logged, parsed. */
  readonly lines: Record<string, unknown>[]
}

/** The API on a database of its own, over real HTTP. */
export async function openTestApi(config: Partial<ApiConfig> = {}): Promise<TestApi> {
  const open = await openTestEngine()
  const lines: Record<string, unknown>[] = []
  const log = openLog({ name: 'api', destination: { write: (line) => void lines.push(JSON.parse(line)) } })
  const metrics = openMetrics({ service: 'api', ofProcess: false })
  const api = await startApi({ engine: open.engine, log, metrics, host: '127.0.0.1', port: 0, ...config })
  const close = async () => {
    await api.stop()
    await open.close()
  }
  return { ...open, api, lines, close }
}

export interface AgencyOnline extends SmallAgency {
  readonly asOwner: Caller
  readonly asLead: Caller
  readonly asReviewer: Caller
  readonly asAssistant: Caller
  /** Of the agency's client. */
  readonly asContact: Caller
  readonly contact: string
  /** A second client, with a task of its own. */
  readonly otherClientId: string
  readonly otherTaskId: string
  readonly keyOf: (memberId: string) => Promise<string>
}

/** An agency in which everybody has a key. */
export async function foundAgencyOnline({ api, engine }: TestApi, mode: AgencyMode = 'live'): Promise<AgencyOnline> {
  const small = await foundSmallAgency(engine, mode)
  const { agencyId, clientId } = small
  const say = async (name: string, input: object, wanted: string) => {
    const when = mode === 'virtual' ? { occurredAt: Date.UTC(2026, 10, 23, 16) } : {}
    const actor = { kind: 'system', part: 'test' } as const
    return String((await accepted(engine, { name, agencyId, actor, input, ...when })).result[wanted])
  }
  const join = (roles: Role[], of: string) =>
    say('member.join', { name: 'Contact', email: 'c@example.org', roles, clientId: of, supportRole: null }, 'memberId')
  const contact = await join(['client_contact'], clientId)
  const other = { name: 'Other practice', timeZone: 'America/Chicago', regulated: false }
  const otherClientId = await say('client.register', other, 'clientId')
  const task = { clientId: otherClientId, name: 'Other work', taskType: 'custom', clinical: false, risk: 'low' }
  const otherTaskId = await say('task.define', { ...task, accessNeeds: [], planId: 'light' }, 'taskId')
  const keyOf = async (memberId: string) => {
    const made = await makeKey(engine.pool, { agencyId, memberId, name: 'test', expiresAt: null })
    return String(made?.key)
  }
  const as = async (memberId: string) => callerOf(api.url, await keyOf(memberId))
  return {
    ...small,
    asOwner: await as(small.owner),
    asLead: await as(small.lead),
    asReviewer: await as(small.reviewers[0]),
    asAssistant: await as(small.assistants.va),
    asContact: await as(contact),
    contact,
    otherClientId,
    otherTaskId,
    keyOf,
  }
}
