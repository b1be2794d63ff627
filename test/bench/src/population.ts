import { randomUUID } from 'node:crypto'
import type { Actor } from '@understudy/domain/actor'
import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import type { Command, Happened } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'

/** An agency with one of everything that an item needs; its assistant is in reverse-shadow, so that all work is reviewed. */
export interface BenchAgency {
  readonly agencyId: string
  readonly leadId: string
  readonly reviewerId: string
  readonly assistantId: string
  readonly clientId: string
  readonly taskId: string
}

const system: Actor = { kind: 'system', part: 'import' }

/** Agencies made through the engine like any other, up to the hand-over of their one task. */
export async function found(engine: Engine, count: number): Promise<BenchAgency[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  const each = (make: (id: string, index: number) => [name: string, input: object]) =>
    all(
      engine,
      ids.map((agencyId, index): Command => {
        const [name, input] = make(agencyId, index)
        return { name, agencyId, actor: system, input }
      }),
    )
  await each((_, index) => ['agency.found', { name: `Agency ${index}`, mode: 'live', timeZone: 'America/Chicago' }])
  await each(() => ['agency.set_review_rules', { claimCap: 1_000 }])
  const clients = await each(() => ['client.register', aroundTheClock])
  const leads = await each((_, index) => ['member.join', memberOf(`lead-${index}`, ['owner', 'ops_lead'])])
  const reviewers = await each((_, index) => ['member.join', memberOf(`reviewer-${index}`, ['reviewer'])])
  const assistants = await each((_, index) => ['member.join', memberOf(`assistant-${index}`, ['assistant'])])
  const tasks = await each((_, index) => ['task.define', taskOf(String(clients[index]?.['clientId']))])
  const agencies = ids.map((agencyId, index) => ({
    agencyId,
    leadId: String(leads[index]?.['memberId']),
    reviewerId: String(reviewers[index]?.['memberId']),
    assistantId: String(assistants[index]?.['memberId']),
    clientId: String(clients[index]?.['clientId']),
    taskId: String(tasks[index]?.['taskId']),
  }))
  await handOver(engine, agencies)
  return agencies
}

const observations = 3

/** From the first brief to reverse-shadow, by the commands and through the gates that everybody takes. */
async function handOver(engine: Engine, agencies: readonly BenchAgency[]): Promise<void> {
  const each = commandsOf(engine, agencies)
  await each('task.publish_brief', ({ taskId }) => ({ taskId, change: 'major', sections: starterBrief }))
  await each('task.publish_sop', ({ taskId }) => ({ taskId, change: 'major', steps }))
  await bringAlong(engine, agencies, 'primary')
}

/** The assistants of these agencies learn its task, up to reverse-shadow. */
export async function bringAlong(
  engine: Engine,
  agencies: readonly BenchAgency[],
  cover: 'primary' | 'backup',
): Promise<void> {
  const each = commandsOf(engine, agencies)
  await each('member.sign_agreement', ({ assistantId }) => ({ memberId: assistantId, ...agreement }))
  const made = await each('delegation.assign', ({ taskId, assistantId }) => ({ taskId, assistantId, cover }))
  const delegationOf = (index: number) => ({ delegationId: String(made[index]?.['delegationId']) })
  await all(
    engine,
    agencies.map((agency, index) => ({
      ...commandOf(agency, agency.assistantId),
      ...{ name: 'delegation.acknowledge_sop', input: { ...delegationOf(index), version: 1 } },
    })),
  )
  await each('delegation.advance', (_, index) => delegationOf(index))
  for (let shown = 0; shown < observations; shown++) {
    const title = `Shown to the assistant, ${shown + 1}`
    const items = await each('work_item.make', ({ taskId, leadId }) => ({ taskId, title, assistantId: leadId }))
    const itemOf = (index: number) => ({ workItemId: String(items[index]?.['workItemId']) })
    await each('work_item.start', (_, index) => itemOf(index))
    await each('work_item.submit', (_, index) => itemOf(index))
    await each('delegation.observe_item', (_, index) => ({ ...delegationOf(index), ...itemOf(index) }))
  }
  await each('delegation.record_walkthrough', (_, index) => ({
    ...delegationOf(index),
    link: 'https://bench.invalid/w',
  }))
  await each('delegation.sign_off_demonstration', (_, index) => delegationOf(index))
  await each('delegation.advance', (_, index) => delegationOf(index))
}

/** Sends one command in each of these agencies, by its lead. */
const commandsOf =
  (engine: Engine, agencies: readonly BenchAgency[]) =>
  (name: string, input: (agency: BenchAgency, index: number) => object) =>
    all(
      engine,
      agencies.map((agency, index) => ({ ...commandOf(agency, agency.leadId), name, input: input(agency, index) })),
    )

/** A command of one member of an agency, but for its name and input. */
export function commandOf({ agencyId }: BenchAgency, memberId: string): Pick<Command, 'agencyId' | 'actor'> {
  return { agencyId, actor: { kind: 'member', memberId } }
}

export const batchSize = 100

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

function taskOf(clientId: string) {
  const plain = { taskType: 'custom', clinical: false, risk: 'low', accessNeeds: [], planId: 'standard' }
  return { clientId, name: 'Referral status tracking', ...plain }
}

const agreement = { signedOn: '2026-01-02', documentLink: 'https://bench.invalid/agreement' }
const steps = [{ kind: 'do', text: 'Bring the tracker up to date', required: false }]

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
    targets: {
      response: business(4 * 3_600_000),
      turnaround: business(8 * 3_600_000),
      review: business(8 * 3_600_000),
    },
    pausesFor: ['client', 'third_party'],
    onChange: 'retroactive',
  },
}
