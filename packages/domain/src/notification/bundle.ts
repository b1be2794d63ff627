import { rankOf, type Severity } from '../escalation/severity.ts'
import type { Form, Pending } from './pending.ts'

/** One message to send: the first of its parts gives it its id. */
export interface Bundle {
  readonly carrierId: string
  readonly form: Form
  readonly ids: readonly string[]
}

/** Alarms of one root are told together, and their ends together. */
export function groupOf({ sharedRoot, kind, id }: Pending): string {
  return sharedRoot === null ? id : `${kind === 'resolved' ? 'resolved' : 'alarm'} ${sharedRoot}`
}

export interface Gathered extends Bundle {
  readonly severity: Severity
  readonly parts: readonly Pending[]
}

export function bundlesOf(ready: readonly { one: Pending; isDigest: boolean }[]): Gathered[] {
  const digest = ready.filter(({ isDigest }) => isDigest).map(({ one }) => one)
  const groups = Map.groupBy(
    ready.filter(({ isDigest }) => !isDigest).map(({ one }) => one),
    groupOf,
  )
  const bundles = [...groups.values()].map((parts) => bundle(parts, parts.length > 1 ? 'group' : 'single'))
  return digest.length === 0 ? bundles : [...bundles, bundle(digest, 'digest')]
}

export function bundle(parts: readonly Pending[], form: Form): Gathered {
  const [first] = parts as readonly [Pending]
  const severity = parts.reduce<Severity>(
    (worst, one) => (rankOf(one.severity) > rankOf(worst) ? one.severity : worst),
    'low',
  )
  return { carrierId: first.id, form, ids: parts.map(({ id }) => id), severity, parts }
}
