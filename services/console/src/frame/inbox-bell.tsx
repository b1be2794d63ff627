import { usePage } from '../address/use-place.ts'
import { useUnread } from '../api/use-inbox.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { Icon } from './icon.tsx'
import { InnerLink } from './inner-link.tsx'

/** The way to the inbox, and how much of it nobody has looked at. */
export function InboxBell() {
  const unread = useUnread().data ?? 0
  const { page } = usePage()
  return (
    <InnerLink
      to={{ page: 'inbox' }}
      className="bell"
      title={frameTexts.inbox}
      aria-current={page === 'inbox' ? 'page' : undefined}
    >
      <Icon name="bell" size={18} />
      <span className="unseen">{frameTexts.inbox}</span>
      {unread > 0 && (
        <span className="page-count">
          {unread > most ? frameTexts.moreThan(most) : unread}
          <span className="unseen"> {frameTexts.unread}</span>
        </span>
      )}
    </InnerLink>
  )
}

/** More than that is told by no number that fits beside a bell. */
const most = 999
