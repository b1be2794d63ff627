import { Loader } from '@mantine/core'
import { frameTexts } from '../words/frame-texts.ts'

/** Something is still on its way; said in words too. */
export function LoadingMark({ size, className }: { readonly size?: 'sm'; readonly className?: string }) {
  return (
    <div role="status" className={className}>
      <Loader {...(size !== undefined && { size })} aria-hidden />
      <span className="unseen">{frameTexts.loading}</span>
    </div>
  )
}
