import { Button } from '@mantine/core'
import type { Member } from '@understudy/contract/http/members'
import type { Session } from '@understudy/contract/http/session'
import { useId, useState } from 'react'
import { InnerLink } from '../frame/inner-link.tsx'
import { EraseForm } from '../people/erase-form.tsx'
import { Mailbox } from '../people/mailbox.tsx'
import { memberWords as words } from '../words/member-words.ts'
import { roleWords } from '../words/role-words.ts'
import { supportRoleWords } from '../words/staff-words.ts'
import { CorrectForm } from './correct-form.tsx'
import { hasActs, mayCorrect } from './member-fields.ts'
import { LeaveForm, SupportRoleForm } from './member-forms.tsx'
import { SignInLink } from './sign-in-link.tsx'

interface MemberRowProps {
  readonly member: Member
  /** Who else is there. */
  readonly members: readonly Member[]
  readonly session: Session
}

/** One line of the list; what is done about a member unfolds under it, over the whole width. */
export function MemberRow({ member, members, session }: MemberRowProps) {
  const { id, name, email, roles, supportRole, state } = member
  const [isOpen, setIsOpen] = useState(false)
  const actsId = useId()
  const hasLeft = state === 'left'
  const isPage = roles.includes('assistant') && !hasLeft
  const said = roles.map((role) => roleWords[role]).join(', ')
  return (
    <li className="member" data-left={hasLeft || undefined}>
      <strong>
        {isPage ? <InnerLink to={{ page: 'people', id }}>{name}</InnerLink> : name}{' '}
        {id === session.memberId && <span className="tag">{words.you}</span>}
      </strong>
      <span>{supportRole === null ? said : `${said}, ${supportRoleWords[supportRole]}`}</span>
      <span className="quiet">{email}</span>
      <span className={hasLeft ? 'tag' : 'quiet'}>{hasLeft ? words.left : words.active}</span>
      {hasActs(session, member) ? (
        <Button
          size="xs"
          variant="default"
          className="member-change"
          aria-label={isOpen ? words.closeOf(name) : words.changeOf(name)}
          aria-expanded={isOpen}
          aria-controls={actsId}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? words.close : words.change}
        </Button>
      ) : (
        <span />
      )}
      <Mailbox member={member} />
      <div id={actsId} className="member-acts row-acts" hidden={!isOpen}>
        {isOpen && <Acts member={member} members={members} session={session} />}
      </div>
    </li>
  )
}

function Acts({ member, members, session }: MemberRowProps) {
  const isOwner = session.roles.includes('owner')
  const isOwn = member.id === session.memberId
  const isHere = member.state !== 'left'
  return (
    <>
      {isHere && !isOwn && isOwner && <SignInLink member={member} />}
      {isHere && <CorrectForm member={member} members={members} session={session} />}
      {isHere && member.roles.includes('assistant') && <SupportRoleForm member={member} />}
      {isHere && !isOwn && mayCorrect(session, member) && <LeaveForm member={member} />}
      {!isOwn && isOwner && <EraseForm member={member} />}
    </>
  )
}
