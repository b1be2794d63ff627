import type { Subject } from '@understudy/domain/escalation/subject'
import type { StreamType } from '@understudy/domain/stream'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** The stream that a subject is; the grants of a member lie on the member. */
const streamOf: Readonly<Record<Subject['kind'], StreamType | undefined>> = {
  work_item: 'work_item',
  delegation: 'delegation',
  task: 'task',
  grant: 'member',
  access_checklist: 'access_checklist',
  review: 'review',
  question: 'question',
  member: 'member',
  client: 'client',
  agency: 'agency',
}

/** Whose work a subject is, as far as it is known by now. */
export interface About {
  readonly clientId: string | null
  readonly taskId: string | null
  readonly assistantId: string | null
  /** Of the stream; empty where there is none. */
  readonly state: string
  readonly isCovered: boolean
}

const ofNobody: About = { clientId: null, taskId: null, assistantId: null, state: '', isCovered: false }

/** Undefined where there is no such subject. */
export function aboutSubject({ kind, id }: Subject, world: World): About | undefined {
  const stream = streamOf[kind]
  if (stream === undefined) return ofNobody
  const state = world.peek(stream, id)
  if (state === undefined) return undefined
  if (kind === 'client') return { ...ofNobody, clientId: id }
  if (kind === 'task') return { ...ofNobody, taskId: id, clientId: clientIn(state) }
  const found = state as { taskId?: string; assistantId?: string | null; state: string; uncoveredSince?: number | null }
  return {
    clientId: kind === 'grant' || kind === 'member' ? null : clientIn(state),
    taskId: found.taskId ?? null,
    assistantId: found.assistantId ?? null,
    state: found.state,
    isCovered: Boolean(found.assistantId) && typeof found.uncoveredSince !== 'number',
  }
}

const clientIn = (state: object): string | null => (state as { clientId?: string | null }).clientId ?? null

/** The subject's own stream, and those that hang on it. */
export function needsOfSubject(subject: Subject, world: World): Ref[] {
  const stream = streamOf[subject.kind]
  const about = aboutSubject(subject, world)
  return [
    ...(stream === undefined ? [] : [{ type: stream, id: subject.id }]),
    ...needsOfWork(about?.clientId ?? null, about?.taskId ?? null),
    ...(about?.assistantId ? [{ type: 'member' as const, id: about.assistantId }] : []),
  ]
}

export function needsOfWork(clientId: string | null, taskId: string | null): Ref[] {
  return [
    ...(clientId === null ? [] : [{ type: 'client' as const, id: clientId }]),
    ...(taskId === null ? [] : [{ type: 'task' as const, id: taskId }]),
  ]
}
