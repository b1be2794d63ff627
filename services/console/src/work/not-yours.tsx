import { ApiProblem } from '../api/api-problem.ts'
import { workTexts as words } from '../words/work-texts.ts'
import { useWritten, Written } from './written.tsx'

interface Reading {
  readonly data: unknown
  readonly error: Error | null
}

/** Whether work that the viewer was at is not theirs to see any more: they saw it, or wrote about it, and are told of none now. */
export function useIsGone(itemId: string, { data, error }: Reading): boolean {
  const written = useWritten(itemId)
  const isUnseen = error instanceof ApiProblem && error.status === 404
  return isUnseen && (data !== undefined || written !== '')
}

/** Who has it now is not for whoever has no part in it any more; what they wrote of it is. */
export function NotYours({ itemId }: { readonly itemId: string }) {
  return (
    <>
      <div role="status" className="taken-away" data-told>
        <h2 id="opened" className="gone-head">
          {words.notYoursAnyMore}
        </h2>
        <p className="quiet">{words.nothingToSee}</p>
      </div>
      <Written itemId={itemId} />
    </>
  )
}
