import { dateText } from '../time/date-text.ts'
import { frameTexts } from '../words/frame-texts.ts'

/** When the second factor of an access was last seen to be on. */
export function Verified({ on }: { readonly on: string | null }) {
  return on === null ? <span className="warned">{frameTexts.notVerified}</span> : <>{dateText(on)}</>
}
