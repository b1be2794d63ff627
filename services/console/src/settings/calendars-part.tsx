import './calendars.css'
import { NativeSelect } from '@mantine/core'
import type { Client } from '@understudy/contract/http/clients'
import { useState } from 'react'
import { useClients } from '../api/use-people.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { settingsTexts } from '../words/settings-texts.ts'
import { CalendarEditor } from './calendar-editor.tsx'

/** When each client is open: its week, and the year that comes of it. */
export function CalendarsPart() {
  const clients = useClients()
  const [chosen, setChosen] = useState<string>()
  const all = clients.data ?? []
  const client = all.find(({ id }) => id === chosen) ?? all[0]
  return (
    <Reading of={clients}>
      {client === undefined ? (
        <Notice title={settingsTexts.thereIsNoClientYet} icon="clock">
          <p>{settingsTexts.eachClientBringsOpeningHours}</p>
          <InnerLink to={{ page: 'clients' }}>{settingsTexts.registerAClient}</InnerLink>
        </Notice>
      ) : (
        <>
          <NativeSelect
            className="settings-choice"
            label={settingsTexts.client}
            value={client.id}
            data={all.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
          <Opening key={client.id} client={client} />
        </>
      )}
    </Reading>
  )
}

function Opening({ client }: { readonly client: Client }) {
  if (client.calendar === null) return <p className="quiet">{settingsTexts.itHasNoCalendarPromises}</p>
  return <CalendarEditor client={client} calendar={client.calendar} />
}
