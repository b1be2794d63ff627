import { exactText, instantText } from '../time/instant-text.ts'
import { useNow } from '../time/use-now.ts'
import { useViewerZone } from '../time/viewer-zone.ts'

/** An instant in the viewer's zone; its title has it exactly, in the client's zone too. */
export function InstantView({ at, zone }: { readonly at: string; readonly zone?: string | undefined }) {
  const instant = Date.parse(at)
  const own = useViewerZone()
  const text = useNow((now) => instantText(instant, now, own))
  return (
    <time dateTime={at} title={exactText(instant, zone, own)}>
      {text}
    </time>
  )
}
