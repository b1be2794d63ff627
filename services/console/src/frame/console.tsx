import { Button } from '@mantine/core'
import { useSession } from '../api/session.ts'
import { SignInPage } from '../sign-in/sign-in-page.tsx'
import { Notice } from './notice.tsx'
import { Pages } from './pages.tsx'
import { Waiting } from './waiting.tsx'

/** The door, and what is behind it. */
export function Console() {
  const { data: session, error, isPending, refetch, isFetching } = useSession()
  if (session) return <Pages session={session} />
  if (session === null) return <SignInPage />
  if (isPending) return <Waiting />
  return (
    <main className="alone">
      <Notice title="The console cannot reach the API" icon="alert" role="alert">
        <p>{error?.message}. It may be starting or restarting; nothing is lost.</p>
        <Button onClick={() => refetch()} loading={isFetching}>
          Try again
        </Button>
      </Notice>
    </main>
  )
}
