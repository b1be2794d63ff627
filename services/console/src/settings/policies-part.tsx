import './ladders.css'
import './policies.css'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { clientsKey, useClients } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { policyFormWords as words } from '../words/policy-words.ts'
import { systemFormWords } from '../words/set-up-words.ts'
import { settingsTexts } from '../words/settings-texts.ts'
import { PolicyList } from './policy-list.tsx'

/** What is promised to each client, in the order in which it is asked. */
export function PoliciesPart() {
  const clients = useClients()
  const [chosen, setChosen] = useState<string>()
  const all = clients.data ?? []
  const client = all.find(({ id }) => id === chosen) ?? all[0]
  return (
    <Reading of={clients}>
      {client === undefined ? (
        <Notice title={words.none} icon="clock">
          <p>{words.about}</p>
          <InnerLink to={{ page: 'clients' }}>{settingsTexts.registerAClient}</InnerLink>
        </Notice>
      ) : (
        <>
          <NativeSelect
            className="settings-choice"
            label={systemFormWords.client}
            value={client.id}
            data={all.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
          <p className="quiet key-about">
            {words.about} ({words.version} {client.policyVersion})
          </p>
          <PolicyList key={`${client.id} ${client.policyVersion}`} client={client} />
          <CommandForm
            title={words.recompute}
            fields={[]}
            touched={[clientsKey]}
            send={words.recompute}
            preview={() => <p className="quiet">{words.recomputeHint}</p>}
            command={() =>
              api.POST('/v1/clients/{clientId}/recompute', {
                params: { path: { clientId: client.id } },
                body: { applied: 'policies' },
              })
            }
          />
        </>
      )}
    </Reading>
  )
}
