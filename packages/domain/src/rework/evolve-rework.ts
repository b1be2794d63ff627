import type { Happening } from '../stream.ts'
import type { Task } from '../task/task.ts'
import { withAttributed, withFix, withNote, withoutNote } from './note-rework.ts'
import type { NotedRework, ProcessFix, ReworkEvents } from './process-fix.ts'

type Body<T extends keyof ReworkEvents> = ReworkEvents[T]

/** The fold of a task's rework and process fixes; undefined where the event is about something else. */
export function evolveRework(task: Task, { type, body, at }: Happening): Partial<Task> | undefined {
  const { rework = [], fixes = [] } = task
  const closed = (fixId: string, how: Partial<ProcessFix>): Partial<Task> => {
    const fix = fixes.find(({ id }) => id === fixId) as ProcessFix
    return { fixes: withFix(fixes, { ...fix, ...how, closedAt: at }) }
  }
  switch (type) {
    case 'task.rework_noted':
      return { rework: withNote(rework, body as NotedRework) }
    case 'task.rework_withdrawn':
      return { rework: withoutNote(rework, body as Body<typeof type>) }
    case 'task.rework_attributed': {
      const whose = body as Body<typeof type>
      return {
        rework: withAttributed(rework, whose),
        ...(task.fixes !== undefined && {
          fixes: fixes.map((fix) => ({ ...fix, evidence: withAttributed(fix.evidence, whose) })),
        }),
      }
    }
    case 'task.process_fix_opened': {
      const { fixId, likelyCause: _, ...rest } = body as Body<typeof type>
      const open = {
        id: fixId,
        state: 'open',
        ...rest,
        openedAt: at,
        closedAt: null,
        changed: null,
        reason: null,
      } as const
      return { fixes: withFix(fixes, open) }
    }
    case 'task.process_fix_landed': {
      const { fixId, changed } = body as Body<typeof type>
      return closed(fixId, { state: 'landed', changed })
    }
    case 'task.process_fix_dismissed': {
      const { fixId, reason } = body as Body<typeof type>
      return closed(fixId, { state: 'dismissed', reason })
    }
    default:
      return undefined
  }
}
