import { NativeSelect } from '@mantine/core'
import type { Client } from '@understudy/contract/http/clients'
import { type ReactNode, useState } from 'react'
import { useClients } from '../api/use-people.ts'
import { FirstClient } from '../clients/first-client.tsx'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { settingsTexts } from '../words/settings-texts.ts'

interface OfOneClientProps {
  /** What to say where there is no client yet. */
  readonly none: { readonly title: string; readonly about: string }
  readonly children: (client: Client) => ReactNode
}

/** A part of the settings that each client has its own of: which client, and what it has. */
export function OfOneClient({ none, children }: OfOneClientProps) {
  const clients = useClients()
  const [chosen, setChosen] = useState<string>()
  const all = clients.data ?? []
  const client = all.find(({ id }) => id === chosen) ?? all[0]
  return (
    <Reading of={clients}>
      {client === undefined ? (
        <Notice title={none.title} icon="clock">
          <p>{none.about}</p>
          <FirstClient />
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
          {children(client)}
        </>
      )}
    </Reading>
  )
}
