import { Id } from '@understudy/contract/commands/fields'
import { CadencePreview, Cadences, PreviewCadence } from '@understudy/contract/http/cadences'
import { previewCadence, readCadences } from '@understudy/engine/cadence/read-cadences'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { found } from '../problems/problem-error.ts'
import { problemsOfCommands, responses } from '../problems/responses.ts'
import { momentOf } from './moment-of.ts'
import { readRoute } from './read-route.ts'

const tag = 'tasks'
const ofTask = z.object({ taskId: Id })

/** Work of a task that recurs, and what such work would meet. */
export function cadenceReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/tasks/:taskId/cadences',
    operationId: 'readCadences',
    summary: 'The recurring work of a task, and when it falls due next',
    params: ofTask,
    answer: Cadences,
    read: ({ reads, viewer, params: { taskId } }) => readCadences(reads, viewer, taskId),
  })
  previewRoute(app, context)
}

/** Sent like a command, and changes nothing. */
function previewRoute(app: App, { engine, reads }: ApiContext): void {
  const summary = 'When recurring work would fall due, or why it cannot be saved'
  const schema = {
    ...{ tags: [tag], summary, operationId: 'previewCadence', params: ofTask, body: PreviewCadence.strict() },
    response: responses({ 200: { schema: CadencePreview, description: summary } }, problemsOfCommands),
  }
  app.post('/v1/tasks/:taskId/cadences/preview', { schema }, async (request) => {
    const { holder, params, body } = request
    const at = await momentOf({ engine, viewer: holder, isVirtual: holder.mode === 'virtual' })
    return found(await previewCadence(reads(holder.agencyId), holder, params.taskId, body, at))
  })
}
