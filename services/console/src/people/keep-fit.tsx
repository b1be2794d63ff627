import type { Fit } from '@understudy/contract/http/fit'
import { useRef, useState } from 'react'
import { api } from '../api/api.ts'
import { clientsKey, useClients } from '../api/use-people.ts'
import type { TaskToFit } from '../api/use-staff.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { savedFitWords as words } from '../words/ways-words.ts'

interface KeepFitProps {
  readonly tasks: readonly TaskToFit[]
  readonly fit: Fit
}

/** Keeps the answer with a client, with the tasks that are handed over first: those of the answer, or others. */
export function KeepFit({ tasks, fit }: KeepFitProps) {
  const { data: clients = [] } = useClients()
  const asked = useRef<string>(undefined)
  const [kept, setKept] = useState<string>()
  const possible = fit.tasks.filter(({ role }) => role !== 'none').map(({ name }) => name)
  if (clients.length === 0 || possible.length === 0) return null
  return (
    <>
      <CommandForm
        title={words.keep}
        fields={[
          {
            ...{ name: 'clientId', label: words.client, kind: 'choice' },
            choices: clients.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            ...{ name: 'chosen', label: words.chosen, kind: 'choices' },
            ...{ choices: possible.map((name) => ({ value: name, label: name })) },
            initial: fit.first.tasks.map(({ name }) => name),
          },
        ]}
        touched={[clientsKey]}
        send={words.send}
        command={(given) => {
          const clientId = given.text('clientId')
          asked.current = clientId
          return api.POST('/v1/clients/{clientId}/fit', {
            params: { path: { clientId } },
            body: { tasks: [...tasks], chosen: given.many('chosen').filter((name) => possible.includes(name)) },
          })
        }}
        onDone={() => setKept(asked.current)}
      />
      {kept !== undefined && (
        <p className="made" role="status">
          {words.isKept}{' '}
          <InnerLink to={{ page: 'clients', id: kept }} query="?part=setup">
            {words.see}
          </InnerLink>
        </p>
      )}
    </>
  )
}
