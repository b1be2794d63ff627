import type { Task } from '@understudy/domain/task/task'
import type { WorkLeft } from '@understudy/domain/work-item/from-pool'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import type { Entry } from './world.ts'

const toDo = new Set(['open', 'in_progress', 'blocked', 'rework', 'reopened'])

/** As it was loaded, and what earlier commands of the batch have given to each of them and taken away. */
export function workLeftOf(
  entries: ReadonlyMap<string, Entry>,
  memberIds: readonly string[],
  clientId: string,
): ReadonlyMap<string, WorkLeft> {
  const left = new Map(memberIds.map((id) => [id, loadedOf(entries.get(id), clientId)]))
  for (const { type, state, loadedState, version, loadedVersion } of entries.values()) {
    if (type !== 'work_item' || version === loadedVersion) continue
    count(left, entries, loadedState as WorkItem | undefined, -1)
    count(left, entries, state as WorkItem | undefined, 1)
  }
  return left
}

function loadedOf(entry: Entry | undefined, clientId: string): WorkLeft {
  const { minutes = 0, items = 0, served = {} } = entry?.workLeft ?? {}
  return { minutes, items, servedAt: served[clientId] ?? null }
}

function count(
  left: Map<string, WorkLeft>,
  entries: ReadonlyMap<string, Entry>,
  item: WorkItem | undefined,
  sign: 1 | -1,
): void {
  if (item === undefined || item.assistantId === null || !toDo.has(item.state)) return
  const before = left.get(item.assistantId)
  if (before === undefined) return
  const minutes = (entries.get(item.taskId)?.state as Task | undefined)?.usualMinutes ?? 0
  left.set(item.assistantId, {
    ...before,
    minutes: before.minutes + sign * minutes,
    items: before.items + sign,
  })
}
