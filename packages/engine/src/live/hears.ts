import { scopeOf, type Viewer } from '../reading/viewer.ts'
import type { Audience } from './read-audience.ts'
import type { Change } from './read-changes.ts'

/** Whether a viewer is told that this stream changed: whoever could read it, and nobody else. */
export function hears(viewer: Viewer, change: Change, audience: Audience): boolean {
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
  return audience.get(change.id)?.has(viewer.memberId) ?? false
}
