import { noteRevokedKey } from '@understudy/domain/member/ways-in'
import { verb } from '../shell/verb.ts'
import { memberOfWays } from './member-of-ways.ts'

interface NoteRevokedKey {
  readonly memberId: string
  readonly keyId: string
}

/** A key opens nothing any more. */
export const noteRevokedKeyVerb = verb<'member.note_revoked_key', NoteRevokedKey>({
  name: 'member.note_revoked_key',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, keyId }, world, { actor }) =>
    memberOfWays(memberId, actor, world) ?? noteRevokedKey(memberId, keyId),
})
