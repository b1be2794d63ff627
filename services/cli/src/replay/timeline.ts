import { serverIdOf } from '@understudy/engine/shell/server-id'
import { externalItemId } from '@understudy/engine/work-item/make'
import type { LogItem } from './log-items.ts'
import type { TimedCommand } from './virtual-driver.ts'

/** The streams that stand for the names in the log. */
export interface Cast {
  readonly agencyId: string
  readonly taskOf: ReadonlyMap<string, string>
  readonly memberOf: ReadonlyMap<string, string>
}

const actor = { kind: 'system', part: 'replay' } as const

/** The external id of a log item: its case, its activity and its place in the case. */
export function externalIdOf(item: LogItem): string {
  return `${item.caseId}/${item.sittings[0]?.line}`
}

export function itemIdOf({ agencyId, taskOf }: Cast, item: LogItem): string {
  return externalItemId(agencyId, taskOf.get(item.activity) as string, externalIdOf(item))
}

/** One command for each thing that happened, in the order of the instants; at one instant in the order of the log. */
export function timelineOf(items: readonly LogItem[], cast: Cast): TimedCommand[] {
  const steps = items.flatMap((item, number) =>
    stepsOf(item, items, cast).map((step, order) => ({ ...step, number, order })),
  )
  steps.sort((a, b) => a.at - b.at || a.number - b.number || a.order - b.order)
  return steps.map(({ name, input, at, number, order }) => ({
    name,
    input,
    agencyId: cast.agencyId,
    actor,
    occurredAt: at,
    commandId: serverIdOf(at, `${cast.agencyId}:${number}`, order),
  }))
}

interface Step {
  readonly name: string
  readonly input: object
  readonly at: number
}

function stepsOf(item: LogItem, items: readonly LogItem[], cast: Cast): Step[] {
  const workItemId = itemIdOf(cast, item)
  const earlier = item.repeats === undefined ? undefined : items[item.repeats]
  const made = {
    taskId: cast.taskOf.get(item.activity),
    title: `${item.activity} ${item.caseId}`,
    externalId: externalIdOf(item),
    assistantId: cast.memberOf.get(item.assistant),
    ...(earlier && { repeatOf: itemIdOf(cast, earlier) }),
  }
  const waits = item.gaps.flatMap(([from, to]): Step[] => [
    {
      name: 'work_item.block',
      input: { workItemId, waitsFor: 'third_party', reason: 'Between two sittings' },
      at: from,
    },
    { name: 'work_item.resume', input: { workItemId }, at: to },
  ])
  return [
    { name: 'work_item.make', input: made, at: item.madeAt },
    { name: 'work_item.start', input: { workItemId }, at: item.sittings[0]?.startedAt ?? item.madeAt },
    ...waits,
    { name: 'work_item.submit', input: { workItemId }, at: item.doneAt },
    { name: 'work_item.deliver_observed', input: { workItemId }, at: item.doneAt },
  ]
}
