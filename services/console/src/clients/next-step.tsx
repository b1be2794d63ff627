import './next-step.css'
import type { Client } from '@understudy/contract/http/clients'
import type { Session } from '@understudy/contract/http/session'
import { useClients } from '../api/use-people.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { leads } from '../frame/pages-of.ts'
import { setUpWords } from '../words/set-up-words.ts'
import { StepButton } from './step-button.tsx'
import { useFirstSteps } from './use-first-steps.ts'

/** What comes next on the way to a client's first reviewed work item; nothing once there is one. */
export function NextStep({ client }: { readonly client: Pick<Client, 'id' | 'name'> }) {
  const steps = useFirstSteps(client)
  const next = steps?.find(({ done }) => !done)
  if (steps === undefined || next === undefined || steps.at(-1)?.done) return null
  return (
    <div className="next-step">
      <InnerLink to={{ page: 'clients', id: client.id }} query="?part=setup" className="quiet">
        {setUpWords.soFar(client.name, steps.filter(({ done }) => done).length, steps.length)}
      </InnerLink>
      <StepButton step={next} isBeside />
    </div>
  )
}

/** The same on a page of the whole agency, while that has one client alone. */
export function NextStepOfAgency({ session }: { readonly session: Session }) {
  const { data: clients = [] } = useClients()
  const [client, ...others] = clients
  return client !== undefined && others.length === 0 && leads(session) ? <NextStep client={client} /> : null
}
