import type { WorkRequested, WorkTaken } from '@understudy/contract/http/inbound'
import type { ApiContext } from '../context.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { problemOfOutcome } from '../problems/problem-of-outcome.ts'

interface Webhook {
  readonly agencyId: string
  readonly inboundId: string
}

/** Makes the work item by the ordinary verb, as the webhook. @throws ProblemError that says what is wrong with the body */
export async function takeWork(
  { commands, live }: Pick<ApiContext, 'commands' | 'live'>,
  { agencyId, inboundId }: Webhook,
  onlyTask: string | undefined,
  { taskId = onlyTask, ...data }: WorkRequested['data'],
): Promise<WorkTaken> {
  if (taskId === undefined) throw wrongTask('This webhook makes work of any task; name one')
  if (onlyTask !== undefined && taskId !== onlyTask) throw wrongTask('This webhook makes work of another task')
  const actor = { kind: 'system', part: `inbound:${inboundId}` } as const
  const outcome = await commands.submit({ name: 'work_item.make', agencyId, actor, input: { taskId, ...data } })
  if (outcome.kind === 'refused' && outcome.code === 'not_found')
    throw unusable(outcome.reasons.map(({ message }) => ({ path: 'body/data', message })))
  if (outcome.kind !== 'accepted') throw problemOfOutcome(outcome)
  live.wake()
  const { workItemId, existed } = outcome.result
  return { workItemId: String(workItemId), existed: existed === true }
}

const wrongTask = (message: string) => unusable([{ path: 'body/data/taskId', message }])

function unusable(errors: { path: string; message: string }[]): ProblemError {
  return new ProblemError({ status: 422, code: 'work_unusable', title: 'No work item can be made of it', errors })
}
