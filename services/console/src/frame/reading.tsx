import { Button } from '@mantine/core'
import { createContext, type ReactNode, useContext } from 'react'
import { mayPass } from '../api/api-problem.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { LoadingMark } from './loading-mark.tsx'
import { Stale } from './stale.tsx'

interface ReadingProps {
  readonly of: {
    readonly data: unknown
    readonly error: Error | null
    readonly dataUpdatedAt: number
    readonly isPending: boolean
    readonly refetch: () => void
  }
  readonly children: ReactNode
}

/** Whether something around it says already that what is seen is old. */
const SaidContext = createContext(false)

/**
 * What was read, or that it is still being read, or that it could not be. What was read once stays where a later reading
 * fails, and whatever is being written in it with it.
 */
export function Reading({ of, children }: ReadingProps) {
  const { data, error, isPending, refetch } = of
  const isSaid = useContext(SaidContext)
  if (isPending) return <LoadingMark size="sm" className="item-loading" />
  if (data === undefined) return error && <Failed error={error} again={refetch} />
  return (
    <SaidContext value={isSaid || error !== null}>
      {/* When it was read is looked at where it is told alone: else every reading would draw the page again. */}
      {error && !isSaid && <Stale error={error} readAt={of.dataUpdatedAt} again={refetch} />}
      {children}
    </SaidContext>
  )
}

/** Trying again is offered where it can help. */
function Failed({ error, again }: { readonly error: Error; readonly again: () => void }) {
  return (
    <div className="item-error" role="alert">
      <p>{error.message}.</p>
      {mayPass(error) && (
        <Button size="xs" variant="default" onClick={() => again()}>
          {frameTexts.tryAgain}
        </Button>
      )}
    </div>
  )
}
