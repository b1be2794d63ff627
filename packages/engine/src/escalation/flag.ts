import type { FlagEscalation } from '@understudy/contract/commands/escalation-commands'
import { refusedBecause } from '@understudy/domain/decision'
import { verb } from '../shell/verb.ts'
import { needsOfRaise } from './needs-of-raise.ts'
import { raiseNow } from './raise.ts'

const subjectOf = ({ workItemId }: FlagEscalation) => ({ kind: 'work_item' as const, id: workItemId })

/** Whoever works on an item flags it under the rules of its brief; its owner decides (domain, section 6). */
export const flagEscalationVerb = verb<'escalation.flag', FlagEscalation>({
  name: 'escalation.flag',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant'],
  ownedBy: ({ workItemId }, world) => world.peek('work_item', workItemId)?.assistantId,
  needs: (input, world, command) => needsOfRaise({ subject: subjectOf(input), cause: 'brief_rule' }, world, command),
  decide: (input, world, moment) => {
    const item = world.read('work_item', input.workItemId)
    if (item !== undefined && over.has(item.state))
      return refusedBecause('not_allowed_now', `A work item that is ${item.state} has nothing to escalate`)
    const { note, severity } = input
    return raiseNow(
      { subject: subjectOf(input), cause: 'brief_rule', note, ...(severity && { severity }) },
      world,
      moment,
    )
  },
})

const over = new Set(['cancelled', 'merged', 'accepted'])
