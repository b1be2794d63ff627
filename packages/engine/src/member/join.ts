import type { JoinMember } from '@understudy/contract/commands/member-commands'
import { joinMember } from '@understudy/domain/member/member'
import { personal } from '@understudy/domain/personal'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A person joins the agency. Name and address are sealed with a key of their own. */
export const joinMemberVerb = verb<'member.join', JoinMember>({
  name: 'member.join',
  allow: ['owner'],
  needs: ({ clientId }) => (clientId === null ? [] : [{ type: 'client', id: clientId }]),
  decide: ({ name, email, ...rest }, world, { newId }) => {
    if (rest.clientId !== null && world.read('client', rest.clientId) === undefined) return notFound('client')
    const id = newId()
    return joinMember(undefined, id, { ...rest, name: personal(id, name), email: personal(id, email) })
  },
})
