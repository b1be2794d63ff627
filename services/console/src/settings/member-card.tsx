import { Button } from '@mantine/core'
import type { Member } from '@understudy/contract/http/members'
import type { Session } from '@understudy/contract/http/session'
import { api } from '../api/api.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { membersKey } from '../api/use-people.ts'
import { useInvite } from '../api/use-settings.ts'
import { staffKey } from '../api/use-staff.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { formWords } from '../words/form-words.ts'
import { memberWords as words } from '../words/member-words.ts'
import { roleWords } from '../words/role-words.ts'
import { supportRoleWords } from '../words/staff-words.ts'
import { supportRoleField } from './member-fields.ts'
import { ShownOnce } from './shown-once.tsx'

interface MemberCardProps {
  readonly member: Member
  readonly session: Session
}

export function MemberCard({ member, session }: MemberCardProps) {
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
      {!hasLeft && !isOwn && <Invite member={member} />}
      {!hasLeft && supportRole !== null && (
        <CommandForm
          title={words.changeSupportRoleOf(name)}
          fields={[supportRoleField(supportRole)]}
          touched={[membersKey, staffKey, delegationsKey]}
          send={formWords.save}
          command={(given) =>
            api.POST('/v1/members/{memberId}/support-role', {
              params: { path: { memberId: id } },
              body: { supportRole: given.choice('supportRole', supportRoleWords) },
            })
          }
        />
      )}
      {!hasLeft && !isOwn && (
        <CommandForm
          title={words.endOf(name)}
          fields={[
            { name: 'reason', label: words.reason, kind: 'text' },
            { name: 'handOff', label: words.handOff, kind: 'long', optional: true },
          ]}
          touched={[membersKey, delegationsKey]}
          send={words.send_end}
          command={(given) =>
            api.POST('/v1/members/{memberId}/leave', {
              params: { path: { memberId: id } },
              body: { reason: given.text('reason'), ...given.maybe('handOff') },
            })
          }
        />
      )}
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
