import type { Command } from '@understudy/engine/shell/command'
import type { CommandHandler, HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import type { Answers } from './answering.ts'
import { type Behind, delegationsBehind } from './delegations-behind.ts'
import { drawAnswers } from './draw-answers.ts'
import { evidenceAnswers, verdicts } from './evidence-answers.ts'

const actor = { kind: 'system', part: 'quality' } as const

/** Evidence first: what was handed in while a dispute was open is drawn by what its answer has left. */
const answers: readonly Answers[] = [evidenceAnswers, drawAnswers]

/**
 * Draws, folds verdicts into evidence, promotes where nobody has to sign, follows rework, and asks for re-qualification
 * after a major SOP version.
 */
export const quality: CommandHandler = {
  kind: 'commands',
  async *answer(events, context) {
    const wanted = events.filter(({ type }) => type !== 'work_item.submitted')
    const delegationOf = await delegationsBehind(context.pool, wanted)
    const counts = verdictCounts(events, delegationOf)
    const verdictsOf = (delegationId: string) => counts.get(delegationId) ?? 0
    const perEvent = events.map((event) => commandsFor(event, delegationOf, verdictsOf, context))
    yield (await Promise.all(perEvent)).flat()
  },
}

async function commandsFor(
  event: LaneEvent,
  delegationOf: ReadonlyMap<string, readonly Behind[]>,
  verdictsOf: (delegationId: string) => number,
  context: HandlerContext,
): Promise<Command[]> {
  const { agencyId, streamId, type, position: cause, at } = event
  const now = (name: string, input: object): Command => ({ name, agencyId, actor, cause, input })
  const command = (name: string, input: object): Command => ({ ...now(name, input), occurredAt: at })
  const behind = delegationOf.get(streamId) ?? []
  const shared = type === 'review.attributed' ? (delegationOf.get(String(event.body['from'])) ?? []) : []
  const answering = { event, behind: [...behind, ...shared], verdictsOf, context, command, now }
  const commands = await Promise.all(answers.map((own) => own[type]?.(answering) ?? []))
  return commands.flat()
}

function verdictCounts(
  events: readonly LaneEvent[],
  delegationOf: ReadonlyMap<string, readonly Behind[]>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { streamId } of events.filter(({ type }) => verdicts.includes(type)))
    for (const { delegationId } of delegationOf.get(streamId) ?? [])
      counts.set(delegationId, (counts.get(delegationId) ?? 0) + 1)
  return counts
}
