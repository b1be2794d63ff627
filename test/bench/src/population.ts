import { randomUUID } from 'node:crypto'
import type { Command, Happened } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { zipf } from './zipf.ts'

/** An agency with one of everything that an item needs. */
export interface BenchAgency {
  readonly agencyId: string
  readonly leadId: string
  readonly reviewerId: string
  readonly assistantId: string
  readonly clientId: string
  readonly taskId: string
}

export interface BenchItem {
  readonly agency: BenchAgency
  readonly workItemId: string
}

const system = { kind: 'system', part: 'import' } as const

/** 200 agencies by default, made through the engine like any other. */
export async function found(engine: Engine, count: number): Promise<BenchAgency[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  const command = (name: string, agencyId: string, input: object): Command => ({ name, agencyId, actor: system, input })
  await all(
    engine,
    ids.map((id, index) => command('agency.found', id, { name: `Agency ${index}`, mode: 'live', timeZone: 'America/Chicago' })),
  )
  const each = (make: (id: string, index: number) => Command) => all(engine, ids.map(make))
  const clients = await each((id) => command('client.register', id, aroundTheClock))
  const leads = await each((id, index) => command('member.join', id, memberOf(`lead-${index}`, ['owner', 'ops_lead'])))
  const reviewers = await each((id, index) => command('member.join', id, memberOf(`reviewer-${index}`, ['reviewer'])))
  const assistants = await each((id, index) => command('member.join', id, memberOf(`assistant-${index}`, ['assistant'])))
  const tasks = await each((id, index) =>
    command('task.define', id, { clientId: clients[index]?.['clientId'], name: 'Referral status tracking' , taskType: 'custom', clinical: false, risk: 'low', accessNeeds: [], planId: 'standard' }),
  )
  return ids.map((agencyId, index) => ({
    agencyId,
    leadId: String(leads[index]?.['memberId']),
    reviewerId: String(reviewers[index]?.['memberId']),
    assistantId: String(assistants[index]?.['memberId']),
    clientId: String(clients[index]?.['clientId']),
    taskId: String(tasks[index]?.['taskId']),
  }))
}

/** Started items, spread over the agencies by Zipf's law. */
export async function startItems(engine: Engine, agencies: readonly BenchAgency[], count: number): Promise<BenchItem[]> {
  const next = zipf(agencies.length)
  const owners = Array.from({ length: count }, () => agencies[next()] as BenchAgency)
  const made = await all(
    engine,
    owners.map(({ agencyId, taskId, assistantId }, index) => ({
      name: 'work_item.make',
      agencyId,
      actor: system,
      input: { taskId, assistantId, title: `Referral ${index}` },
    })),
  )
  const items = owners.map((agency, index) => ({ agency, workItemId: String(made[index]?.['workItemId']) }))
  await all(
    engine,
    items.map(({ agency, workItemId }) => ({ name: 'work_item.start', agencyId: agency.agencyId, actor: system, input: { workItemId } })),
  )
  return items
}

const batchSize = 100

/** Executes in batches of a hundred; anything but success stops the bench. */
export async function all(engine: Engine, commands: readonly Command[]): Promise<Readonly<Record<string, unknown>>[]> {
  const results: Readonly<Record<string, unknown>>[] = []
  for (let from = 0; from < commands.length; from += batchSize) {
    const outcomes = await execute(engine, commands.slice(from, from + batchSize))
    for (const [index, outcome] of outcomes.entries())
      results.push(success(outcome, commands[from + index] as Command).result)
  }
  return results
}

export function success(outcome: Awaited<ReturnType<typeof execute>>[number], { name }: Command): Happened {
  if (outcome.kind === 'accepted') return outcome
  if (outcome.kind === 'failed') throw outcome.error
  const why = outcome.kind === 'refused' ? outcome.reasons.map(({ message }) => message).join('; ') : outcome.message
  throw new Error(`${name} did not happen: ${why}`)
}

function memberOf(name: string, roles: string[]) {
  const supportRole = roles.includes('assistant') ? 'general_va' : null
  return { name, email: `${name}@bench.invalid`, roles, clientId: null, supportRole }
}

/** Open at every hour, so that clocks run whenever the bench does. */
const day: [string, string][] = [['00:00', '24:00']]
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }
const business = (ms: number) => ({ kind: 'business', ms })
const aroundTheClock = {
  name: 'Client',
  timeZone: 'America/Chicago',
  regulated: false,
  calendar: { zone: 'America/Chicago', hours },
  policy: {
    targets: { response: business(4 * 3_600_000), turnaround: business(8 * 3_600_000), review: business(8 * 3_600_000) },
    pausesFor: ['client', 'third_party'],
    onChange: 'retroactive',
  },
}
