import { Id } from '@understudy/contract/commands/fields'
import { BriefChanges, BriefChangesQuery } from '@understudy/contract/http/brief-changes'
import { BriefVersions } from '@understudy/contract/http/brief-lint'
import { pageOf } from '@understudy/contract/http/fields'
import { RubricDraft, Task, TaskQuery, TaskWithVolume } from '@understudy/contract/http/tasks'
import { readVirtualMoment } from '@understudy/engine/agency/read-virtual-moment'
import { readBriefChanges } from '@understudy/engine/task/read-brief-changes'
import { readBriefVersions } from '@understudy/engine/task/read-brief-versions'
import { listTasks, readRubricDraft, readTask, readTaskWithVolume } from '@understudy/engine/task/read-tasks'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { historyRoute } from './history-route.ts'
import { readRoute } from './read-route.ts'

const tag = 'tasks'
const ofTask = z.object({ taskId: Id })

export function taskReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/tasks',
    operationId: 'listTasks',
    summary: 'The tasks that you can see',
    query: TaskQuery,
    answer: pageOf(Task),
    read: ({ reads, viewer, query }) => listTasks(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/tasks/:taskId',
    operationId: 'readTask',
    summary: 'One task',
    params: ofTask,
    answer: TaskWithVolume,
    read: async ({ engine, reads, viewer, isVirtual, params: { taskId } }) => {
      const at = isVirtual ? await readVirtualMoment(engine.pool, viewer.agencyId) : Date.now()
      return readTaskWithVolume(reads, viewer, taskId, at)
    },
  })
  readRoute(app, context, {
    tag,
    path: '/v1/tasks/:taskId/rubric-draft',
    operationId: 'draftRubric',
    summary: 'A rubric to start from, drafted from the brief',
    params: ofTask,
    answer: RubricDraft,
    read: ({ reads, viewer, params: { taskId } }) => readRubricDraft(reads, viewer, taskId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/tasks/:taskId/brief/changes',
    operationId: 'readBriefChanges',
    summary: 'How two versions of the brief differ, by section and word',
    params: ofTask,
    query: BriefChangesQuery,
    answer: BriefChanges,
    read: ({ reads, viewer, params: { taskId }, query }) => readBriefChanges(reads, viewer, taskId, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/tasks/:taskId/brief/versions',
    operationId: 'listBriefVersions',
    summary: 'Every version of the brief, with how many questions each left open',
    params: ofTask,
    answer: BriefVersions,
    read: ({ engine, reads, viewer, params: { taskId } }) => readBriefVersions(engine.pool, reads, viewer, taskId),
  })
  historyRoute(app, context, {
    tag,
    type: 'task',
    path: '/v1/tasks/:taskId/history',
    operationId: 'readTaskHistory',
    see: readTask,
  })
}
