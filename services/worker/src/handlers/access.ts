import type { OpenAccessReview, OpenRevocation } from '@understudy/contract/commands/access-commands'
import type { RevocationCause } from '@understudy/domain/access/access-checklist'
import type { Grant } from '@understudy/domain/access/grant'
import type { Command } from '@understudy/engine/shell/command'
import type { CommandHandler } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { type AccessOfEvents, accessOfEvents } from './access-of-events.ts'
import { erasureStep } from './erasure.ts'

const actor = { kind: 'system', part: 'access' } as const

/**
 * Lists what is to be withdrawn when a delegation or a member has ended, and what a periodic review asks to be confirmed
 * (domain, section 9); and takes the erasure of a client step by step.
 */
export const access: CommandHandler = {
  kind: 'commands',
  async *answer(events, context) {
    if (events.length === 0) return
    const known = await accessOfEvents(context.pool, events)
    const commands: Command[] = []
    for (const event of events)
      commands.push(...(erasing.has(event.type) ? await erasureStep(event, context) : commandsOf(event, known)))
    yield commands
  },
}

const erasing = new Set(['client.erasure_begun', 'client.erasure_advanced'])

function commandsOf(event: LaneEvent, known: AccessOfEvents): Command[] {
  switch (event.type) {
    case 'delegation.ended':
      return ofDelegation(event, known)
    case 'member.left':
    case 'member.erased':
      return ofMember(event, known)
    case 'client.access_review_fell_due': {
      const memberIds = known.granteesOf.get(event.streamId) ?? []
      const takesDays = Number(event.body['takesDays'])
      const input: OpenAccessReview = { clientId: event.streamId, memberIds, takesDays }
      return memberIds.length === 0 ? [] : [command(event, 'open_review', input)]
    }
    default:
      return []
  }
}

function ofDelegation(event: LaneEvent, { ended }: AccessOfEvents): Command[] {
  const work = ended.get(event.streamId)
  if (work === undefined) return []
  const because: RevocationCause = { kind: 'delegation_ended', delegationId: event.streamId }
  const { memberId, clientId, taskId: endedTaskId, openTaskIds: taskIds } = work
  return [revocation(event, { memberId, clientId, because, endedTaskId, taskIds })]
}

/** One checklist a client, because each makes a promise of its own; what is of nobody's systems goes with the first. */
function ofMember(event: LaneEvent, { clientsOf }: AccessOfEvents): Command[] {
  const { streamId: memberId } = event
  const grants = (event.body['grants'] ?? []) as readonly Grant[]
  const first = clientsOf.get(memberId)?.[0] ?? grants.find(({ clientId }) => clientId !== undefined)?.clientId ?? null
  const byClient = Map.groupBy(grants, ({ clientId }) => clientId ?? first)
  return [...byClient].map(([clientId, own]) =>
    revocation(event, { memberId, clientId, because: { kind: 'member_left' }, taskIds: [], grants: own }),
  )
}

const revocation = (event: LaneEvent, input: OpenRevocation) => command(event, 'open_revocation', input)

function command({ agencyId, position: cause }: LaneEvent, name: string, input: object): Command {
  return { name: `access_checklist.${name}`, agencyId, actor, cause, input }
}
