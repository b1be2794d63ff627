import type { ShareEvidence } from '@understudy/contract/commands/task-commands'
import { shareEvidence } from '@understudy/domain/task/share-evidence'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Says that two tasks are of one SOP family and share what people show on them, or that a task no longer does. */
export const shareEvidenceVerb = verb<'task.share_evidence', ShareEvidence>({
  name: 'task.share_evidence',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId, withTaskId }) => [
    { type: 'task', id: taskId },
    ...(withTaskId === null ? [] : [{ type: 'task' as const, id: withTaskId }]),
  ],
  decide: ({ taskId, withTaskId }, world) => {
    const task = world.read('task', taskId)
    if (task === undefined) return notFound('task')
    if (withTaskId === null) return shareEvidence(task, taskId, null)
    const other = world.read('task', withTaskId)
    return other === undefined ? notFound('task') : shareEvidence(task, taskId, { id: withTaskId, task: other })
  },
})
