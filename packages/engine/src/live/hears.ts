import { scopeOf, type Viewer } from '../reading/viewer.ts'
import type { Audience } from './read-audience.ts'
import type { Change } from './read-changes.ts'

/** Whether a viewer is told that this stream changed: whoever could read it, and nobody else. */
function hears(viewer: Viewer, change: Change, audience: Audience): boolean {
  const scope = scopeOf(viewer)
  if (scope.kind === 'agency' || change.type === 'agency') return true
  if (change.type === 'member') return change.id === viewer.memberId
  if (scope.kind === 'client')
    return (
      change.type !== 'review' &&
      change.type !== 'escalation' &&
      change.type !== 'calibration' &&
      change.type !== 'access_checklist' &&
      change.clientId === scope.clientId
    )
  return audience.seeing.get(change.id)?.has(viewer.memberId) ?? false
}

/**
 * What a viewer is told of these changes. Whoever had the work until now sees nothing of it any more: they are told that it
 * changed, so that it leaves their list, and not what became of it.
 */
export function heardOf(viewer: Viewer, changes: readonly Change[], audience: Audience): Change[] {
  return changes.flatMap((change) => {
    if (hears(viewer, change, audience)) return [change]
    const isTaken = scopeOf(viewer).kind === 'own_work' && audience.losing.get(change.position) === viewer.memberId
    return isTaken ? [{ ...change, eventType: `${change.type}.changed` }] : []
  })
}
