import type { EscalationRules } from '@understudy/contract/http/escalations'

export type Whom = EscalationRules['policies'][number]['steps'][number]['whom'][number]

/** The short form in which the words of a ladder know whom it tells. */
export function keyOfWhom(whom: Whom): string {
  if (whom.kind === 'role') return `role:${whom.role}`
  if (whom.kind === 'member') return `member:${whom.memberId}`
  return whom.kind === 'on_duty' ? `on_duty:${whom.rotationId}` : whom.kind
}

export function whomOfKey(key: string): Whom {
  const [kind, id = ''] = key.split(':')
  if (kind === 'role') return { kind, role: id } as Whom
  if (kind === 'member') return { kind, memberId: id }
  return kind === 'on_duty' ? { kind, rotationId: id } : ({ kind } as Whom)
}
