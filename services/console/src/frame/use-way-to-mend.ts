import { useContext } from 'react'
import { useSession } from '../api/session.ts'
import { AboutContext, wayToMend } from './way-to-mend.ts'

/** The way to where what a reason asks for is done; undefined where the viewer has none. */
export function useWayToMend(code: string) {
  const about = useContext(AboutContext)
  const { data: session } = useSession()
  return session == null ? undefined : wayToMend(code, about, session)
}
