import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import type { Command, Outcome } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { serverIdOf } from '@understudy/engine/shell/server-id'
import type { LogItem } from './log-items.ts'
import type { Cast } from './timeline.ts'

/** The calendar file of a log: opening hours, holidays, and the two targets in seconds. */
export interface LogCalendar {
  readonly time_zone: string
  readonly hours: CalendarDefinition['hours']
  readonly holidays: readonly string[]
  readonly response_target_s: number
  readonly turnaround_target_s: number
}

const actor = { kind: 'system', part: 'replay' } as const

/**
 * The virtual agency of a log with everybody in it: one client, a task for each activity, an assistant for each
 * resource, those who do the work adopted as observed. Asked again it finds what is there, by idempotency keys.
 */
export async function assembleCast(
  engine: Engine,
  agencyId: string,
  items: readonly LogItem[],
  calendar: LogCalendar,
): Promise<{ cast: Cast; commands: number }> {
  const at = Math.min(...items.map(({ madeAt }) => madeAt))
  const send = sender(engine, agencyId, at)
  const timeZone = calendar.time_zone
  await send([['agency.found', { name: 'Replayed log', mode: 'virtual', timeZone }, 'agency']])
  const [client] = await send([['client.register', clientOf(calendar), 'client']])
  const clientId = String(client?.['clientId'])
  const activities = [...new Set(items.map(({ activity }) => activity))].sort()
  const real = items.filter(({ isImpossible }) => !isImpossible)
  const resources = [...new Set(real.flatMap(({ sittings }) => sittings.map(({ resource }) => resource)))].sort()
  const tasks = await send(activities.map((name) => ['task.define', taskOf(clientId, name), `task ${name}`]))
  const members = await send(resources.map((name, index) => ['member.join', memberOf(name, index), `member ${name}`]))
  const taskOfActivity = new Map(activities.map((name, index) => [name, String(tasks[index]?.['taskId'])]))
  const memberOfResource = new Map(resources.map((name, index) => [name, String(members[index]?.['memberId'])]))
  const pairs = [...new Map(real.map((item) => [`${item.activity} ${item.assistant}`, item])).values()]
  await send(
    pairs.map(({ activity, assistant }) => {
      const adoption = { stage: 'independent', reason: 'Did this work in the log', source: 'log', cover: 'backup' }
      const input = { taskId: taskOfActivity.get(activity), assistantId: memberOfResource.get(assistant), ...adoption }
      return ['delegation.adopt', input, `delegation ${activity} ${assistant}`]
    }),
  )
  const commands = 2 + activities.length + resources.length + pairs.length
  return { cast: { agencyId, taskOf: taskOfActivity, memberOf: memberOfResource }, commands }
}

type Step = [name: string, input: object, key: string]

function sender(engine: Engine, agencyId: string, at: number) {
  return async (steps: Step[]): Promise<Readonly<Record<string, unknown>>[]> => {
    const commands = steps.map(
      ([name, input, key]): Command => ({
        name,
        input,
        agencyId,
        actor,
        idempotencyKey: `replay ${key}`,
        occurredAt: at,
        commandId: serverIdOf(at, `${agencyId} ${key}`, 0),
      }),
    )
    return (await execute(engine, commands)).map(resultOf)
  }
}

function resultOf(outcome: Outcome): Readonly<Record<string, unknown>> {
  if (outcome.kind === 'accepted') return outcome.result
  if (outcome.kind === 'failed') throw outcome.error
  const why = outcome.kind === 'refused' ? outcome.reasons.map(({ message }) => message).join('; ') : outcome.message
  throw new Error(`The virtual agency could not be set up: ${why}`)
}

function clientOf({ time_zone, hours, holidays, response_target_s, turnaround_target_s }: LogCalendar) {
  const business = (seconds: number) => ({ kind: 'business', ms: seconds * 1_000 })
  return {
    name: 'The client of the log',
    timeZone: time_zone,
    regulated: false,
    calendar: { zone: time_zone, hours, holidays: holidays.map((date) => ({ date })) },
    policy: {
      targets: { response: business(response_target_s), turnaround: business(turnaround_target_s) },
      pausesFor: ['client', 'third_party'],
      onChange: 'retroactive',
    },
  }
}

function taskOf(clientId: string, name: string) {
  return { clientId, name, taskType: 'custom', clinical: false, risk: 'low', accessNeeds: [], planId: 'standard' }
}

function memberOf(resource: string, index: number) {
  return {
    name: resource,
    email: `resource-${index}@log.invalid`,
    roles: ['assistant'],
    clientId: null,
    supportRole: 'general_va',
  }
}
