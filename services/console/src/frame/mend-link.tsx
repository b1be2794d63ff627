import { InnerLink } from './inner-link.tsx'
import { useWayToMend } from './use-way-to-mend.ts'

/** The way to where what a reason asks for is done, for whoever may do it. */
export function MendLink({ code }: { readonly code: string }) {
  const way = useWayToMend(code)
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
