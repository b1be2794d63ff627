import { Button } from '@mantine/core'
import { mayPass } from '../api/api-problem.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { Icon } from './icon.tsx'

interface StaleProps {
  readonly error: Error
  readonly again: () => void
}

/** What is seen was read before; reading it again failed. */
export function Stale({ error, again }: StaleProps) {
  return (
    <p className="stale" role="alert">
      <Icon name="alert" />
      <span>{frameTexts.whatYouSeeIsFrom(error.message)}</span>
      {mayPass(error) && (
        <Button size="compact-sm" variant="default" onClick={() => again()}>
          {frameTexts.tryAgain}
        </Button>
      )}
    </p>
  )
}
