import { Button } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import { type ComponentType, Suspense, useEffect } from 'react'
import { useAddress, usePath } from '../address/use-place.ts'
import { useOneSessionInAllTabs, useSession } from '../api/session.ts'
import { draftPlaces } from '../forms/draft-places.ts'
import { SignInPage } from '../sign-in/sign-in-page.tsx'
import { frameTexts } from '../words/frame-texts.ts'
import { Boundary } from './boundary.tsx'
import { fetched } from './fetched.tsx'
import { Notice } from './notice.tsx'
import { Pages } from './pages.tsx'
import { useLanding } from './use-landing.ts'
import { Waiting } from './waiting.tsx'

const Invitation = fetched(async () => (await import('../sign-in/invitation-page.tsx')).InvitationPage)
const Reset = fetched(async () => (await import('../sign-in/reset-page.tsx')).ResetPage)
const SecurityPage = fetched(async () => (await import('../security/security-page.tsx')).SecurityPage)

/** Pages that a link of a letter opens, whoever is signed in. */
function Door({ page: Page }: { readonly page: ComponentType }) {
  return (
    <Suspense fallback={<Waiting />}>
      <Page />
    </Suspense>
  )
}

function Security({ session }: { readonly session: Session }) {
  return (
    <Suspense fallback={<Waiting />}>
      <SecurityPage session={session} />
    </Suspense>
  )
}

/** What somebody else was writing in this tab is not for whoever comes next. */
function useOwnDraftsAlone(memberId: string | undefined): void {
  useEffect(() => {
    if (memberId !== undefined) draftPlaces.tab.keepOnly(memberId)
  }, [memberId])
}

/** The door, and what is behind it. */
export function Console() {
  return (
    <Boundary at={useAddress()} around={(notice) => <main className="alone">{notice}</main>}>
      <Doors />
    </Boundary>
  )
}

function Doors() {
  const { data: session, error, isPending, refetch, isFetching } = useSession()
  useOneSessionInAllTabs()
  useLanding(session)
  useOwnDraftsAlone(session?.memberId)
  const path = usePath()
  if (path === '/invitation' || path === '/reset-password')
    return <Door page={path === '/invitation' ? Invitation : Reset} />
  if (session && (path === '/security' || session.needsSecondFactor)) return <Security session={session} />
  if (session) return <Pages session={session} />
  if (session === null) return <SignInPage />
  if (isPending) return <Waiting />
  return (
    <main className="alone">
      <Notice title={frameTexts.theConsoleCannotReachThe} icon="alert" role="alert">
        <p>{frameTexts.itMayBeStartingOr(error?.message ?? '')}</p>
        <Button onClick={() => refetch()} loading={isFetching}>
          {frameTexts.tryAgain}
        </Button>
      </Notice>
    </main>
  )
}
