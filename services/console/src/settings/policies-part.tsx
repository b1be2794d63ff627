import './ladders.css'
import './policies.css'
import { api } from '../api/api.ts'
import { clientsKey } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { policyFormWords as words } from '../words/policy-words.ts'
import { OfOneClient } from './of-one-client.tsx'
import { PolicyList } from './policy-list.tsx'

/** What is promised to each client, in the order in which it is asked. */
export function PoliciesPart() {
  return (
    <OfOneClient none={{ title: words.none, about: words.about }}>
      {(client) => (
        <>
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
    </OfOneClient>
  )
}
