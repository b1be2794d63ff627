import { SetStaffing } from '@understudy/contract/commands/catalogue-commands'
import { RecordAbsence } from '@understudy/contract/commands/member-commands'
import { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import type { Continuity, CoverageDrill, Routing } from '@understudy/contract/http/continuity'
import { DrillQuery } from '@understudy/contract/http/continuity'
import { ownEntry } from '@understudy/domain/own-entry'
import { readContinuity, readDrill } from '@understudy/engine/continuity/read-drill'
import { readRouting } from '@understudy/engine/continuity/read-routing'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { holderOf } from '../options/holder-of.ts'
import { taskNamed } from '../options/task-named.ts'
import { clientNamed } from '../promises/client-named.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

type Action = (asked: Asked, what: string, options: Options) => Promise<{ value: unknown; text: string }>

/** `understudy coverage drill|score|why|absence|pool`: who would cover, how well, why this person, who is away, who shares a task. */
export async function run(context: Context, options: Options, [name = '', what = '']: Arguments): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`coverage can ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const { value, text } = await action(asked, what, options)
    context.answer(value, text)
    return 0
  })
}

const actions: Readonly<Record<string, Action>> = {
  drill: async ({ engine, reads, viewer }, what, { from, until }) => {
    const { memberId } = await holderOf(engine.pool, viewer.agencyId, what)
    const days = checked(
      DrillQuery,
      { ...(from !== undefined && { from }), ...(until !== undefined && { until }) },
      { from: '--from', until: '--until' },
    )
    const drill = seen(await readDrill(reads, viewer, { memberId, ...days }, Date.now()))
    return { value: drill, text: drillText(drill) }
  },
  score: async ({ engine, reads, viewer }, what) => {
    const { clientId } = await clientNamed(engine.pool, viewer.agencyId, what)
    const continuity = seen(await readContinuity(reads, viewer, clientId, Date.now()))
    return { value: continuity, text: scoreText(continuity) }
  },
  why: async ({ reads, viewer }, what) => {
    const { workItemId } = checked(OfWorkItem, { workItemId: what }, { workItemId: 'The work item' })
    const routing = seen(await readRouting(reads, viewer, workItemId, Date.now()))
    return { value: routing, text: whyText(routing) }
  },
  absence: async ({ engine, viewer, send }, what, { from, until, planned, handOff }) => {
    const { memberId } = await holderOf(engine.pool, viewer.agencyId, what)
    const more = { ...(planned === true && { planned }), ...(handOff !== undefined && { handOff }) }
    const input = checked(RecordAbsence, { memberId, from, until, ...more }, { from: '--from', until: '--until' })
    return { value: await send('member.record_absence', input), text: 'Recorded' }
  },
  pool: async (asked, what, { pool }) => {
    const given = { taskId: await taskNamed(asked, what), pool: pool === 'none' ? null : pool }
    const input = checked(SetStaffing, given, { pool: '--pool' })
    const text = input.pool === null ? 'The task is dedicated' : `The members of ${input.pool} share the task`
    return { value: await asked.send('task.set_staffing', input), text }
  },
}

function seen<T>(answer: T | undefined): T {
  if (answer === undefined) throw new Error('There is nothing of that name that you can see')
  return answer
}

type Taken = Pick<CoverageDrill['items'][number], 'taker' | 'reasons'>

const takerText = ({ taker, reasons }: Taken) =>
  taker === null
    ? `no cover: ${reasons.map(({ message }) => message).join('; ')}`
    : `${taker.assistantId}. ${taker.why}`

function drillText({ items, tasks, loads, uncovered }: CoverageDrill): string {
  return [
    `${items.length} open work items, ${uncovered} without cover`,
    ...items.map((one) => `  ${one.dueAt ?? 'no deadline'} ${one.title}: ${one.stays ? 'stays' : takerText(one)}`),
    'New work of each task',
    ...tasks.map((one) => `  ${one.taskId}: ${takerText(one)}`),
    'What each would take on',
    ...loads.map(
      ({ assistantId, items: count, minutes, capacityMinutes }) =>
        `  ${assistantId}: ${count} items, ${minutes} of ${capacityMinutes ?? 'unknown'} minutes`,
    ),
  ].join('\n')
}

function scoreText({ score, tasks }: Continuity): string {
  return [
    `Continuity ${score ?? 'unknown: nobody does any task'}`,
    ...tasks.map(
      ({ name, score: own, independent, learning, reasons }) =>
        `  ${own} ${name}: ${independent.length} independent and ${learning.length} learning beside whoever does it${reasons.map(({ message }) => `. ${message}`).join('')}`,
    ),
  ].join('\n')
}

function whyText({ decided, now, looked }: Routing): string {
  return [
    decided === null
      ? 'Nobody has it'
      : `${decided.assistantId} by ${decided.route} since ${decided.at}: ${decided.why}`,
    now === null ? 'Nobody could take it now' : `The rules would find ${now.assistantId} now: ${now.why}`,
    ...looked.map(
      ({ assistantId, cover, stage, reasons }) =>
        `  ${cover} ${assistantId}, ${stage}: ${reasons.length === 0 ? 'could' : reasons.map(({ message }) => message).join('; ')}`,
    ),
  ].join('\n')
}
