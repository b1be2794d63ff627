import { Button, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { mayPass } from '../api/api-problem.ts'
import { frameTexts } from '../words/frame-texts.ts'

interface ReadingProps {
  readonly of: { readonly error: Error | null; readonly isPending: boolean; readonly refetch: () => void }
  readonly children: ReactNode
}

/** What was read, or that it is still being read, or that it could not be; trying again is offered where it can help. */
export function Reading({ of: { error, isPending, refetch }, children }: ReadingProps) {
  if (isPending) return <Loader size="sm" aria-label={frameTexts.loading} className="item-loading" />
  if (error === null) return children
  return (
    <div className="item-error" role="alert">
      <p>{error.message}.</p>
      {mayPass(error) && (
        <Button size="xs" variant="default" onClick={() => refetch()}>
          {frameTexts.tryAgain}
        </Button>
      )}
    </div>
  )
}
