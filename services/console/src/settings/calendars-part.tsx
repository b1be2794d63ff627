import './calendars.css'
import type { Client } from '@understudy/contract/http/clients'
import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import { settingsTexts } from '../words/settings-texts.ts'
import { CalendarEditor } from './calendar-editor.tsx'
import { Holidays } from './holidays.tsx'
import { OfOneClient } from './of-one-client.tsx'
import { RecomputePart } from './recompute-part.tsx'
import { SpecialDays } from './special-days.tsx'

const none = { title: settingsTexts.thereIsNoClientYet, about: settingsTexts.eachClientBringsOpeningHours }

/** When each client is open: its week, and the year that comes of it. */
export function CalendarsPart() {
  return <OfOneClient none={none}>{(client) => <Opening key={client.id} client={client} />}</OfOneClient>
}

function Opening({ client }: { readonly client: Client }) {
  if (client.calendar === null) return <p className="quiet">{settingsTexts.itHasNoCalendarPromises}</p>
  const calendar = client.calendar as CalendarDefinition
  return (
    <>
      <CalendarEditor client={client} calendar={client.calendar} />
      <div className="specials">
        <Holidays client={client} calendar={calendar} />
        <SpecialDays client={client} calendar={calendar} />
      </div>
      <RecomputePart clientId={client.id} first="calendar" />
    </>
  )
}
