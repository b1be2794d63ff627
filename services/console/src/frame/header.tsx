import { Button } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import { memo } from 'react'
import { useSignOut } from '../api/session.ts'
import { heldCancel } from '../board/held-cancel.ts'
import type { LiveState } from '../live/open-live.ts'
import { zoneText } from '../time/own-zone.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { roleWords } from '../words/role-words.ts'
import { Icon } from './icon.tsx'
import { InboxBell } from './inbox-bell.tsx'
import { LiveIndicator } from './live-indicator.tsx'
import { PageNav } from './page-nav.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

interface HeaderProps {
  readonly session: Session
  readonly live: LiveState
  /** When the page was last read, by the page's own clock; 0 for never. */
  readonly updatedAt: number
}

/** What an agency is that does no real work, where its name does not say so. */
const isTold = ({ mode, agencyName }: Session) => mode !== 'live' && !agencyName.toLowerCase().includes(mode)

export const Header = memo(function Header({ session, live, updatedAt }: HeaderProps) {
  const signOut = useSignOut()
  return (
    <header className="header">
      <div className="header-agency">
        <img src="/icon.svg" alt="" width={28} height={28} />
        <h1>{session.agencyName}</h1>
        {isTold(session) && <span className="tag">{session.mode}</span>}
      </div>
      <PageNav session={session} />
      <LiveIndicator live={live} updatedAt={updatedAt} />
      <span className="header-zone quiet">{frameTexts.timesIn(zoneText(useViewerZone()))}</span>
      <div className="header-person">
        {session.isPerson ? (
          <a className="header-name" href="/security" title={frameTexts.mySecurity}>
            {session.memberName}
          </a>
        ) : (
          <span className="header-name">{session.memberName}</span>
        )}
        <span className="quiet">{session.roles.map((role) => roleWords[role]).join(', ')}</span>
      </div>
      <InboxBell />
      <ThemeSwitch />
      <Button
        variant="default"
        size="xs"
        className="sign-out"
        title={frameTexts.signOut}
        loading={signOut.isPending}
        onClick={async () => {
          await heldCancel.doNow()
          signOut.mutate()
        }}
      >
        <Icon name="out" />
        <span>{frameTexts.signOut}</span>
      </Button>
    </header>
  )
})
