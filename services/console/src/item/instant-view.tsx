import { datedText, exactText, instantText } from '../time/instant-text.ts'
import { zoneText } from '../time/own-zone.ts'
import { useNow } from '../time/use-now.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { timeTexts } from '../words/time-texts.ts'

interface InstantViewProps {
  readonly at: string
  /** The client's, which the title tells too. */
  readonly zone?: string | undefined
  /** Whether its date is told also today: of what is proof, of both ends of a span, of what is compared. */
  readonly isDated?: boolean
  /** Whether the viewer's zone is named, where `zone` is another: beside times by the clocks of that one. */
  readonly isZoned?: boolean
}

/** An instant in the viewer's zone; its title has it exactly, in the client's zone too. */
export function InstantView({ at, zone, isDated = false, isZoned = false }: InstantViewProps) {
  const instant = Date.parse(at)
  const own = useViewerZone()
  const text = useNow((now) => (isDated ? datedText : instantText)(instant, now, own))
  return (
    <time dateTime={at} title={exactText(instant, zone, own)}>
      {isZoned && zone !== own ? timeTexts.inZone(text, zoneText(own)) : text}
    </time>
  )
}
