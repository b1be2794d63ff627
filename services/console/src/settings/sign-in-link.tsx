import { Button } from '@mantine/core'
import type { Member } from '@understudy/contract/http/members'
import { useInvite } from '../api/use-settings.ts'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { memberWords as words } from '../words/member-words.ts'
import { ShownOnce } from './shown-once.tsx'

/** Whoever was taken in comes in by it; the link is in the answer once, where no mail server carries it. */
export function SignInLink({ member: { id, name, kind } }: { readonly member: Member }) {
  const invite = useInvite()
  if (kind !== 'person') return null
  if (invite.data !== undefined)
    return (
      <div className="once" role="status">
        {invite.data.link === null ? (
          <p>{words.mailed}</p>
        ) : (
          <ShownOnce about={words.once} text={invite.data.link} what="link" />
        )}
        <p className="quiet">
          {words.until} <InstantView at={invite.data.expiresAt} isDated />.
        </p>
      </div>
    )
  return (
    <>
      <Button
        size="compact-xs"
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
