import type { HandOffFacts } from '@understudy/domain/work-item/hand-off'
import { compiledOnce } from '@understudy/domain/work-item/promises'
import type { Moving, PromisesAt } from '@understudy/domain/work-item/route'
import type { Moment, Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { promisesForWith } from './item-and-client.ts'

interface Given {
  readonly workItemId: string
  readonly questionIds?: readonly string[]
  readonly handOff?: string
}

/** What a move of an item looks at beside who may take it: whose it is, whoever has it, and what its note says. */
export function movingRefs(world: World, { workItemId, questionIds = [] }: Given, agencyId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  const own: Ref = { type: 'work_item', id: workItemId }
  if (item === undefined) return [own]
  const { assistantId, blockedOn, submissions } = item
  const asked = [...questionIds, ...(blockedOn?.questionId === undefined ? [] : [blockedOn.questionId])]
  return [
    own,
    { type: 'agency', id: agencyId },
    { type: 'task', id: item.taskId },
    { type: 'client', id: item.clientId },
    ...(assistantId === null ? [] : [{ type: 'member' as const, id: assistantId }]),
    ...asked.map((id): Ref => ({ type: 'question', id })),
    // What was handed in is told by the events alone.
    ...(assistantId === null || submissions === 0 ? [] : [{ ...own, with: 'history' as const }]),
  ]
}

/** The same once it is loaded, at an instant. */
export function movingOf(world: World, given: Given, { agencyId, at }: Pick<Moment, 'agencyId' | 'at'>): Moving {
  const { workItemId } = given
  const { assistantId, clientId = '' } = world.peek('work_item', workItemId) ?? {}
  const compliance = world.peek('client', clientId)
  const open = compliance?.calendars.at(-1)
  return {
    ...{ at, promisesAt: promisesAtOf(world, workItemId), zone: world.peek('agency', agencyId)?.timeZone ?? 'UTC' },
    client: open && compiledOnce(open),
    compliance,
    holder: assistantId == null ? undefined : world.read('member', assistantId),
    note: noteOf(world, given),
  }
}

export function promisesAtOf(world: World, workItemId: string): PromisesAt {
  return (stage) => promisesForWith(world, workItemId, { stage })
}

/** What the hand-off note says beside what the item knows. */
export function noteOf(world: World, { workItemId, questionIds = [], handOff }: Given): HandOffFacts {
  const blockedOn = world.peek('work_item', workItemId)?.blockedOn?.questionId
  const ids = new Set([...questionIds, ...(blockedOn === undefined ? [] : [blockedOn])])
  const questions = [...ids].flatMap((questionId) => {
    const question = world.peek('question', questionId)
    return question?.state === 'asked' ? [{ questionId, text: question.text }] : []
  })
  const links = world
    .history('work_item', workItemId)
    .flatMap(({ type, body }) => (type === 'work_item.submitted' ? ((body as { links?: string[] }).links ?? []) : []))
  return { questions, links, text: handOff }
}
