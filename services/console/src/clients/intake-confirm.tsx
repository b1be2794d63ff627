import type { Client } from '@understudy/contract/http/clients'
import type { Session } from '@understudy/contract/http/session'
import { api } from '../api/api.ts'
import { aboutClientKey, useMeasureFacts } from '../api/use-client.ts'
import { useMembers } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { leads } from '../frame/pages-of.ts'
import { intakeConfirmWords as words } from '../words/ways-words.ts'

interface IntakeConfirmProps {
  readonly client: Client
  readonly session: Session
}

/** Where requests are sent, and the client's word that its people know; the agency is told whom to ask for it. */
export function IntakeConfirm({ client, session }: IntakeConfirmProps) {
  const { data } = useMeasureFacts(client.id)
  const isContact = session.clientId === client.id
  if (data === undefined || data.intake === null) return null
  const { where, confirmed } = data.intake
  return (
    <section className="panel" aria-labelledby="intake-confirm">
      <h4 id="intake-confirm">{words.title}</h4>
      <p>{where}</p>
      {confirmed !== null && (
        <p className="quiet">{isContact ? words.confirmed(confirmed.note) : words.isConfirmed(confirmed.note)}</p>
      )}
      {confirmed === null && !isContact && leads(session) && <WhoCan clientId={client.id} />}
      {confirmed === null && isContact && (
        <CommandForm
          title={words.confirm}
          fields={[{ name: 'note', label: words.note, kind: 'text' }]}
          touched={[aboutClientKey]}
          send={words.send}
          command={(given) =>
            api.POST('/v1/clients/{clientId}/intake/confirm', {
              params: { path: { clientId: client.id } },
              body: { note: given.text('note') },
            })
          }
        />
      )}
    </section>
  )
}

function WhoCan({ clientId }: { readonly clientId: string }) {
  const { data: members } = useMembers()
  const contacts = (members ?? []).filter((one) => one.clientId === clientId && one.state === 'active')
  return (
    <p className="quiet">
      {words.contactOnly} {contacts.length > 0 && words.askOne(contacts.map(({ name }) => name).join(', '))}
      {members !== undefined && contacts.length === 0 && (
        <>
          {words.nobodyToAsk}{' '}
          <InnerLink to={{ page: 'settings' }} query="?part=members">
            {words.invite}
          </InnerLink>
        </>
      )}
    </p>
  )
}
