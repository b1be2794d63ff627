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

/** A command of the log and the line that it came from. */
export type LogCommand = TimedCommand & { readonly line: number }

/** What the ledger keeps of a log item's origin: its case, the line of its first row, and the number of its rows. */
export interface Origin {
  readonly caseId: string
  readonly line: number
  readonly sittings: number
}

function externalIdOf({ caseId, sittings }: LogItem): string {
  return `${caseId}/${lineOf(sittings)}/${sittings.length}`
}

export function originOf(externalId: string): Origin {
  const [, caseId = '', line, sittings] = /^(.*)\/(\d+)\/(\d+)$/s.exec(externalId) ?? []
  return { caseId, line: Number(line), sittings: Number(sittings) }
}

const lineOf = (sittings: LogItem['sittings']) => sittings[0]?.line ?? 0

function itemIdOf({ agencyId, taskOf }: Cast, item: LogItem): string {
  return externalItemId(agencyId, taskOf.get(item.activity) as string, externalIdOf(item))
}

/** One command for each thing that happened, in the order of the instants; at one instant in the order of the log. */
export function timelineOf(items: readonly LogItem[], cast: Cast): LogCommand[] {
  const steps = items.flatMap((item, number) =>
    stepsOf(item, items, cast).map((step, order) => ({ ...step, number, order, line: lineOf(item.sittings) })),
  )
  steps.sort((a, b) => a.at - b.at || a.number - b.number || a.order - b.order)
  return steps.map(({ name, input, at, number, order, line }) => ({
    name,
    input,
    line,
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
    ...(!item.isImpossible && { assistantId: cast.memberOf.get(item.assistant) }),
    ...(earlier && { repeatOf: itemIdOf(cast, earlier) }),
  }
  if (item.isImpossible) return impossibleSteps(item, workItemId, made)
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

/** Done before it was started: the machine refuses that, and the item is called off. */
function impossibleSteps({ madeAt, sittings: [row], doneAt }: LogItem, workItemId: string, made: object): Step[] {
  const reason = 'Its row of the log was refused'
  return [
    { name: 'work_item.make', input: made, at: madeAt },
    { name: 'work_item.submit', input: { workItemId }, at: doneAt },
    { name: 'work_item.cancel', input: { workItemId, reason }, at: row?.startedAt ?? doneAt },
  ]
}
