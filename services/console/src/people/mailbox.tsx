import './mailbox.css'
import { Button } from '@mantine/core'
import type { Member } from '@understudy/contract/http/members'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { membersKey } from '../api/use-people.ts'
import { Refusal } from '../frame/refusal.tsx'
import { WayButton } from '../frame/way-button.tsx'
import { mailboxWords as words } from '../words/member-words.ts'
import { peopleTexts } from '../words/people-texts.ts'

/** That nothing is sent to somebody's address any more, why, and the ways out; nothing where mail reaches them. */
export function Mailbox({ member: { id, name, email, state, mailboxDisabled } }: { readonly member: Member }) {
  const restore = useCommand(membersKey)
  if (mailboxDisabled === null || state === 'left') return null
  return (
    <div className="mailbox">
      <p className="warned">{peopleTexts.bounced(email, whyReturned(mailboxDisabled))}</p>
      <p>
        {words.disabled}. <span className="quiet">{words.orCorrect}</span>
      </p>
      <details className="more">
        <summary>{peopleTexts.replyOfTheServer}</summary>
        <p className="quiet">{mailboxDisabled}</p>
      </details>
      <div className="answers-bar">
        <WayButton to={{ page: 'settings' }} query="?part=members">
          {peopleTexts.correctTheAddress}
        </WayButton>
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
      </div>
      <Refusal error={restore.error} />
    </div>
  )
}

const noMailbox = /\b5[.]1[.][1-6]\b|no such|unknown|not exist|not found/i
const fullMailbox = /\b[45][.]2[.]2\b|full|quota/i

/** What a mail server's reply comes to, as far as it says so. */
function whyReturned(reply: string): string {
  if (noMailbox.test(reply)) return peopleTexts.noSuchMailbox
  return fullMailbox.test(reply) ? peopleTexts.mailboxFull : peopleTexts.refusedByServer
}
