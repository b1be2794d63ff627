import { Button } from '@mantine/core'
import { mayPass } from '../api/api-problem.ts'
import { instantText } from '../time/instant-text.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { Icon } from './icon.tsx'
import { useSaysStale } from './staleness.ts'

interface StaleProps {
  readonly error: Error
  /** When what is seen was read, by the page's own clock. */
  readonly readAt: number
  readonly again: () => void
}

/** What is seen was read before; reading it again failed. */
export function Stale({ error, readAt, again }: StaleProps) {
  const zone = useViewerZone()
  useSaysStale()
  return (
    <p className="stale" role="alert">
      <Icon name="alert" />
      <span>{frameTexts.whatYouSeeIsFrom(error.message, instantText(readAt, Date.now(), zone))}</span>
      {mayPass(error) && (
        <Button size="compact-sm" variant="default" onClick={() => again()}>
          {frameTexts.tryAgain}
        </Button>
      )}
    </p>
  )
}
