export const subjectKinds = [
  'work_item',
  'delegation',
  'task',
  'grant',
  'access_checklist',
  'review',
  'question',
  'member',
  'client',
  'agency',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** What causes may come of: something of ours, or a host of somebody else's, of which nothing runs. */
export const rootKinds = [...subjectKinds, 'host'] as const
export type RootKind = (typeof rootKinds)[number]

/** What an escalation is about. The grants of one member are one subject, under the member's id. */
export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
}

/** The key under which causes are grouped: `member:<id>` for all that follows from an absence, else the subject's own. */
export type Root = `${RootKind}:${string}`

export const rootOf = ({ kind, id }: Subject): Root => `${kind}:${id}`

/** What a root names, where that is something of ours and where not. */
export interface RootSubject {
  readonly kind: RootKind
  readonly id: string
}

export function subjectOfRoot(root: string): RootSubject {
  const colon = root.indexOf(':')
  return { kind: root.slice(0, colon) as RootKind, id: root.slice(colon + 1) }
}

export const isSameSubject = (one: Subject, other: RootSubject): boolean =>
  one.kind === other.kind && one.id === other.id

/** Whether others may share the root, so that they are told together. */
export const isShared = ({ root, subject }: { readonly root: string; readonly subject: Subject }): boolean =>
  root !== rootOf(subject)
