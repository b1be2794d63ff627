import { useContext } from 'react'
import { useSession } from '../api/session.ts'
import { InnerLink } from './inner-link.tsx'
import { AboutContext, wayToMend } from './way-to-mend.ts'

/** The way to where what a reason asks for is done, for whoever may do it. */
export function MendLink({ code }: { readonly code: string }) {
  const about = useContext(AboutContext)
  const { data: session } = useSession()
  const way = session == null ? undefined : wayToMend(code, about, session)
  if (way === undefined) return null
  const { word, ...place } = way
  return (
    <>
      {' '}
      <InnerLink className="mend-link" {...place}>
        {word}
      </InnerLink>
    </>
  )
}
