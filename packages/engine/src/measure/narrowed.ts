import type { MeasureQuery } from '@understudy/contract/http/measures'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** The three that every measure can be narrowed to, for parameters $2, $3 and $4 of a statement. */
export type Narrowed = readonly [client: string | null, task: string | null, assistant: string | null]

/**
 * What is asked for, cut down to what the viewer may see: a client contact their own client, an assistant their own
 * work. Undefined where nothing is left of it.
 */
export function narrowed(viewer: Viewer, { clientId, taskId, assistantId }: MeasureQuery): Narrowed | undefined {
  const scope = scopeOf(viewer)
  const isOwn = (asked: string | undefined, own: string) => asked === undefined || asked === own
  if (scope.kind === 'client')
    return isOwn(clientId, scope.clientId) ? [scope.clientId, taskId ?? null, assistantId ?? null] : undefined
  if (scope.kind === 'own_work')
    return isOwn(assistantId, scope.memberId) ? [clientId ?? null, taskId ?? null, scope.memberId] : undefined
  return [clientId ?? null, taskId ?? null, assistantId ?? null]
}
