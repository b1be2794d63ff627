import './mailbox.css'
import { Button } from '@mantine/core'
import type { Member } from '@understudy/contract/http/members'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { membersKey } from '../api/use-people.ts'
import { Refusal } from '../frame/refusal.tsx'
import { mailboxWords as words } from '../words/member-words.ts'

/** That nothing is sent to somebody's address any more, why, and the ways out; nothing where mail reaches them. */
export function Mailbox({ member: { id, name, state, mailboxDisabled } }: { readonly member: Member }) {
  const restore = useCommand(membersKey)
  if (mailboxDisabled === null || state === 'left') return null
  return (
    <div className="mailbox">
      <p>
        <span className="warned">{words.disabled}</span>: {mailboxDisabled}
      </p>
      <p className="quiet">{words.orCorrect}</p>
      <Button
        size="xs"
        variant="default"
        aria-label={words.restoreFor(name)}
        loading={restore.isPending}
        onClick={() =>
          restore.mutate(() =>
            api.POST('/v1/members/{memberId}/email-restorations', { params: { path: { memberId: id } } }),
          )
        }
      >
        {words.restore}
      </Button>
      <Refusal error={restore.error} />
    </div>
  )
}
