import { hourAndMinute } from '../time/hour-style.ts'
import { zoneText } from '../time/own-zone.ts'
import { useNow } from '../time/use-now.ts'
import { clientsTexts } from '../words/clients-texts.ts'

/** What time it is where a client is, with the zone's name. */
export function ZoneTime({ zone }: { readonly zone: string }) {
  const text = useNow((now) =>
    new Intl.DateTimeFormat(undefined, {
      weekday: 'short',
      ...hourAndMinute,
      timeZone: zone,
    }).format(now),
  )
  return <span className="quiet">{clientsTexts.localTime(text, zoneText(zone))}</span>
}
