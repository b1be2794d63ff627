import type { Reason } from '../decision.ts'
import type { Member } from '../member/member.ts'
import { dueAt } from '../sla/due-at.ts'
import { dayNumberOf, instantAt } from '../sla/local-time.ts'
import type { Task } from '../task/task.ts'
import { type Asked, type Candidate, type Found, findRoute, passedOver } from '../work-item/find-route.ts'
import type { WorkItem } from '../work-item/work-item.ts'

/** Whose absence is played through, from the first day to the last, and at what instant it is asked. */
export interface DrillPeriod {
  readonly memberId: string
  readonly from: string
  readonly until: string
  readonly zone: string
  readonly at: number
}

export interface DrillTask {
  readonly taskId: string
  readonly task: Task
  readonly candidates: readonly Candidate[]
  readonly ofClient?: Pick<Asked, 'client' | 'compliance'>
  /** The open work that the member has of it. */
  readonly items: readonly { readonly workItemId: string; readonly item: WorkItem }[]
}

/** Who would take it; nobody where it has no cover, with why everybody was passed over. */
export interface DrillAnswer {
  readonly taskId: string
  readonly found: Found | undefined
  readonly reasons: readonly Reason[]
}

export interface DrillLine extends DrillAnswer {
  readonly workItemId: string
  readonly title: string
  readonly dueAt: number | undefined
  /** The member works before it is due all the same: it would stay. */
  readonly stays: boolean
}

/** What somebody would take on, against what they may plan in that time; null where no capacity is known. */
export interface DrillLoad {
  readonly assistantId: string
  readonly items: number
  readonly minutes: number
  readonly capacityMinutes: number | null
}

export interface Drill {
  /** Earliest due first. */
  readonly items: readonly DrillLine[]
  /** Who would get work of each task that is made meanwhile. */
  readonly tasks: readonly DrillAnswer[]
  readonly loads: readonly DrillLoad[]
}

/**
 * A hypothetical absence, by the same rules as a real one, that changes nothing (domain, section 6). Work that is made
 * during it is asked for as if it were due within it.
 */
export function drillAbsence(period: DrillPeriod, tasks: readonly DrillTask[]): Drill {
  const [first, last] = [period.from, period.until].sort() as [string, string]
  const startsAt = instantAt(period.zone, dayNumberOf(first) as number, 0)
  const returnsAt = instantAt(period.zone, (dayNumberOf(last) as number) + 1, 0)
  const at = Math.max(period.at, startsAt)
  const absence = { from: first, until: last, days: 0, returnsAt }
  const played = tasks.map((one) => ({
    ...one,
    candidates: one.candidates.map((other) => away(other, period, absence)),
  }))
  const taken = new Map<string, Taken>()
  const items = played
    .flatMap(({ items: own, ...one }) => own.map((item) => ({ ...one, ...item, due: dueAt(item.item.clocks) })))
    .toSorted((a, b) => (a.due ?? Number.MAX_VALUE) - (b.due ?? Number.MAX_VALUE))
    .map(({ workItemId, item, due, ...one }): DrillLine => {
      const { taskId, task, ofClient } = one
      const candidates = one.candidates.map((other) => withTaken(other, taken))
      const { found, looked } = findRoute(task, candidates, { ...ofClient, zone: period.zone, at, due })
      const own = looked.find(({ delegation }) => delegation.assistantId === period.memberId)
      const stays = own !== undefined && own.unmet.length === 0
      const reasons = found === undefined && !stays ? looked.flatMap(passedOver) : []
      if (found !== undefined && !stays) take(taken, found.assistantId, task.usualMinutes ?? 0)
      return { taskId, workItemId, title: item.title, dueAt: due, stays, reasons, found: stays ? undefined : found }
    })
  return {
    items,
    tasks: played.map((one) => newWork(one, period.zone, at)),
    loads: loadsOf(items, played, returnsAt - at),
  }
}

function away(candidate: Candidate, { memberId }: DrillPeriod, absence: NonNullable<Member['absences']>[number]) {
  if (candidate.delegation.assistantId !== memberId) return candidate
  const { assistant } = candidate
  return { ...candidate, assistant: { ...assistant, absences: [...(assistant.absences ?? []), absence] } }
}

interface Taken {
  readonly minutes: number
  readonly items: number
}

function take(taken: Map<string, Taken>, assistantId: string, more: number): void {
  const { minutes, items } = taken.get(assistantId) ?? { minutes: 0, items: 0 }
  taken.set(assistantId, { minutes: minutes + more, items: items + 1 })
}

/** The members of a pool have what they took before, so that the drill shares out as routing does. */
function withTaken(candidate: Candidate, taken: ReadonlyMap<string, Taken>): Candidate {
  const more = taken.get(candidate.delegation.assistantId)
  if (candidate.left === undefined || more === undefined) return candidate
  const { minutes, items, servedAt } = candidate.left
  return { ...candidate, left: { minutes: minutes + more.minutes, items: items + more.items, servedAt } }
}

function newWork({ taskId, task, candidates, ofClient }: DrillTask, zone: string, at: number): DrillAnswer {
  const { found, looked } = findRoute(task, candidates, { ...ofClient, zone, at })
  return { taskId, found, reasons: found === undefined ? looked.flatMap(passedOver) : [] }
}

const weekMs = 7 * 86_400_000

function loadsOf(lines: readonly DrillLine[], tasks: readonly DrillTask[], ms: number): DrillLoad[] {
  const taken = Map.groupBy(
    lines.filter(({ found }) => found !== undefined),
    ({ found }) => (found as Found).assistantId,
  )
  const minutesOf = new Map(tasks.map(({ taskId, task }) => [taskId, task.usualMinutes ?? 0]))
  const people = new Map(
    tasks.flatMap(({ candidates }) => candidates.map((one) => [one.delegation.assistantId, one.assistant])),
  )
  return [...taken].map(([assistantId, own]) => {
    const weekly = people.get(assistantId)?.profile?.capacityMinutes ?? null
    return {
      ...{ assistantId, items: own.length },
      minutes: own.reduce((sum, { taskId }) => sum + (minutesOf.get(taskId) ?? 0), 0),
      capacityMinutes: weekly === null ? null : Math.floor((weekly * ms) / weekMs),
    }
  })
}
