import { useSession } from '../api/session.ts'
import { NoticeAct } from '../frame/notice-act.tsx'
import { peopleTexts } from '../words/people-texts.ts'

/** The next step where nobody works yet; it is an owner’s. */
export function InviteAssistant() {
  const { data: session } = useSession()
  if (session == null || !session.roles.includes('owner')) return null
  return (
    <NoticeAct to={{ page: 'settings' }} query="?part=members">
      {peopleTexts.inviteAssistant}
    </NoticeAct>
  )
}
