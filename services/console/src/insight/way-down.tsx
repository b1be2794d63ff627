import { Button } from '@mantine/core'
import { insightTexts } from '../words/insight-texts.ts'
import type { Figure } from './figure.ts'

interface WayDownProps {
  readonly figure: Figure
  /** As which row it is told. */
  readonly name: string
  readonly onBehind: (figure: Figure) => void
}

/** From a figure to the work that it was counted from, where that can be listed. */
export function WayDown({ figure, name, onBehind }: WayDownProps) {
  if (figure.behind === undefined) return null
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={insightTexts.whatHappened3(name)}
      onClick={() => onBehind(figure)}
    >
      {insightTexts.whatHappened2}
    </Button>
  )
}
