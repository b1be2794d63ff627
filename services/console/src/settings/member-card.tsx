import { Button } from '@mantine/core'
import type { Member } from '@understudy/contract/http/members'
import type { Session } from '@understudy/contract/http/session'
import { useInvite } from '../api/use-settings.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { EraseForm } from '../people/erase-form.tsx'
import { Mailbox } from '../people/mailbox.tsx'
import { memberWords as words } from '../words/member-words.ts'
import { roleWords } from '../words/role-words.ts'
import { supportRoleWords } from '../words/staff-words.ts'
import { CorrectForm } from './correct-form.tsx'
import { mayCorrect } from './member-fields.ts'
import { LeaveForm, SupportRoleForm } from './member-forms.tsx'
import { ShownOnce } from './shown-once.tsx'

interface MemberCardProps {
  readonly member: Member
  /** Who else is there. */
  readonly members: readonly Member[]
  readonly session: Session
}

export function MemberCard({ member, members, session }: MemberCardProps) {
  const { id, name, email, roles, supportRole, state } = member
  const isOwn = id === session.memberId
  const hasLeft = state === 'left'
  return (
    <li className="panel" data-left={hasLeft || undefined}>
      <strong>
        {roles.includes('assistant') && !hasLeft ? <InnerLink to={{ page: 'people', id }}>{name}</InnerLink> : name}
      </strong>{' '}
      {isOwn && <span className="tag">{words.you}</span>}
      {hasLeft && <span className="tag">{words.left}</span>}
      <p className="quiet member-about">
        {roles.map((role) => roleWords[role]).join(', ')}
        {supportRole !== null && `, ${supportRoleWords[supportRole]}`} · {email}
      </p>
      <Mailbox member={member} />
      {!hasLeft && !isOwn && session.roles.includes('owner') && <Invite member={member} />}
      {!hasLeft && <CorrectForm member={member} members={members} session={session} />}
      {!hasLeft && roles.includes('assistant') && <SupportRoleForm member={member} />}
      {!hasLeft && !isOwn && mayCorrect(session, member) && <LeaveForm member={member} />}
      {!isOwn && session.roles.includes('owner') && <EraseForm member={member} />}
    </li>
  )
}

/** The link is in the answer once, where no mail server carries it. */
function Invite({ member: { id, name, kind } }: { readonly member: Member }) {
  const invite = useInvite()
  if (kind !== 'person') return null
  if (invite.data !== undefined)
    return (
      <div className="once" role="status">
        {invite.data.link === null ? <p>{words.mailed}</p> : <ShownOnce about={words.once} text={invite.data.link} />}
        <p className="quiet">
          {words.until} <InstantView at={invite.data.expiresAt} />.
        </p>
      </div>
    )
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={words.linkOf(name)}
        loading={invite.isPending}
        onClick={() => invite.mutate(id)}
      >
        {words.link}
      </Button>
      <Refusal error={invite.error} />
    </>
  )
}
