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

/** What an escalation is about. The grants of one member are one subject, under the member's id. */
export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
}

/** The key under which causes are grouped: `member:<id>` for all that follows from an absence, else the subject's own. */
export type Root = `${SubjectKind}:${string}`

export const rootOf = ({ kind, id }: Subject): Root => `${kind}:${id}`

export function subjectOfRoot(root: string): Subject {
  const colon = root.indexOf(':')
  return { kind: root.slice(0, colon) as SubjectKind, id: root.slice(colon + 1) }
}

export const isSameSubject = (one: Subject, other: Subject): boolean => one.kind === other.kind && one.id === other.id

/** Whether others may share the root, so that they are told together. */
export const isShared = ({ root, subject }: { readonly root: string; readonly subject: Subject }): boolean =>
  root !== rootOf(subject)
