import type { RecordBaseline } from '@understudy/contract/commands/insight-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { recordBaseline } from '@understudy/domain/insight/record-baseline'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** How the work stood before the first delegation; what was handed over already is looked for when it is loaded. */
export const recordBaselineVerb = verb<'client.record_baseline', RecordBaseline>({
  name: 'client.record_baseline',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId, with: 'work_held' }],
  decide: ({ clientId, ...given }, world, { actor }) => {
    const client = world.read('client', clientId)
    if (client === undefined) return notFound('client')
    const memberId = memberIdOf(actor)
    const isOwner = world.peek('member', memberId)?.roles.includes('owner') ?? false
    const isDelegated = world.workHeld(clientId).length > 0
    return recordBaseline(client.baseline, clientId, given, { memberId, isOwner, isDelegated })
  },
})
