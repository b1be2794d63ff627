import { type MadeKeyFacts, noteKey } from '@understudy/domain/member/ways-in'
import { verb } from '../shell/verb.ts'
import { memberOfWays } from './member-of-ways.ts'

interface NoteKey extends MadeKeyFacts {
  readonly memberId: string
}

/** A key was made, by the member themselves, an owner, or whoever has the machine. */
export const noteKeyVerb = verb<'member.note_key', NoteKey>({
  name: 'member.note_key',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, ...key }, world, { actor }) => memberOfWays(memberId, actor, world) ?? noteKey(memberId, key),
})
