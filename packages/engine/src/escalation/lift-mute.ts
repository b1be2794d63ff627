import type { LiftMute } from '@understudy/contract/commands/escalation-commands'
import { unmute } from '@understudy/domain/escalation/hold-back'
import { verb } from '../shell/verb.ts'

/** What hid it was lifted before its time (rule 21). */
export const liftMuteVerb = verb<'escalation.lift_mute', LiftMute>({
  name: 'escalation.lift_mute',
  allow: [],
  needs: ({ escalationId }) => [{ type: 'escalation', id: escalationId }],
  decide: ({ escalationId, muteId }, world, { at }) =>
    unmute(world.read('escalation', escalationId), escalationId, muteId, at),
})
