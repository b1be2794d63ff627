import type { Member } from '@understudy/contract/http/members'
import type { Session } from '@understudy/contract/http/session'
import { api } from '../api/api.ts'
import { sessionKey } from '../api/session.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { membersKey } from '../api/use-people.ts'
import { staffKey } from '../api/use-staff.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { memberWords, correctWords as words } from '../words/member-words.ts'
import { correctFields, correctionOf, holderOf, mayCorrect } from './member-fields.ts'

interface CorrectFormProps {
  readonly member: Member
  readonly members: readonly Member[]
  readonly session: Session
}

/** Name, address and roles of somebody put right; what follows from another address is said before it is sent. */
export function CorrectForm({ member, members, session }: CorrectFormProps) {
  if (!mayCorrect(session, member)) return null
  const isOwn = member.id === session.memberId
  return (
    <CommandForm
      title={words.edit}
      about={member.name}
      fields={correctFields(session, member)}
      touched={[membersKey, staffKey, delegationsKey, ...(isOwn ? [sessionKey] : [])]}
      send={words.save}
      lacks={(given) => (correctionOf(given, session, member).roles?.length === 0 ? words.noRole : undefined)}
      preview={(given) => {
        const { email } = correctionOf(given, session, member)
        if (email === undefined || email === '') return null
        const holder = holderOf(
          email,
          members.filter(({ id }) => id !== member.id),
        )
        return (
          <div role="status">
            <p>
              {words.letters(email)} {isOwn ? words.ownSignIn : words.invite}
            </p>
            {holder && <p>{memberWords.taken(holder.name)}</p>}
          </div>
        )
      }}
      command={(given) =>
        api.POST('/v1/members/{memberId}/correct', {
          params: { path: { memberId: member.id } },
          body: correctionOf(given, session, member),
        })
      }
    />
  )
}
