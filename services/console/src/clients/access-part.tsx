import { Button } from '@mantine/core'
import type { AccessFinding, AccessRegister } from '@understudy/contract/http/access'
import { api } from '../api/api.ts'
import { aboutClientKey, useAccessFindings, useAccessRegister } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { DataTable } from '../frame/data-table.tsx'
import { Icon } from '../frame/icon.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { Verified } from '../frame/verified.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { findingWords, systemWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { countText } from '../words/count-text.ts'
import { AccessForms } from './access-forms.tsx'
import type { ClientPartProps } from './client-view.tsx'

/** Who may get into what: what is to be mended first, then the systems and everybody's access. */
export function AccessPart({ client, session }: ClientPartProps) {
  const register = useAccessRegister(client.id)
  const findings = useAccessFindings(true, client.id)
  const review = useCommand(aboutClientKey)
  return (
    <section aria-labelledby="access">
      <div className="part-head">
        <h3 id="access">{clientsTexts.accessRegister}</h3>
        {register.data?.nextReviewAt != null && (
          <span className="quiet">
            {clientsTexts.everybodysAccessIsReviewed}{' '}
            <InstantView at={register.data.nextReviewAt} zone={client.timeZone} />
          </span>
        )}
        {leads(session) && (
          <Button
            className="part-act"
            size="xs"
            variant="default"
            loading={review.isPending}
            onClick={() =>
              review.mutate(() =>
                api.POST('/v1/clients/{clientId}/access-reviews', { params: { path: { clientId: client.id } } }),
              )
            }
          >
            {clientsTexts.reviewItNow}
          </Button>
        )}
      </div>
      <Refusal error={review.error} />
      {review.isSuccess && (
        <p className="gate-open" role="status">
          <Icon name="check" /> {clientsTexts.aChecklistIsOpenEach}
        </p>
      )}
      <Reading of={findings}>
        {findings.data && <Findings findings={findings.data} hasSystems={register.data?.systems.length !== 0} />}
      </Reading>
      <Reading of={register}>
        {register.data && (
          <>
            <Register register={register.data} />
            {leads(session) && <AccessForms clientId={client.id} register={register.data} />}
          </>
        )}
      </Reading>
    </section>
  )
}

interface FindingsProps {
  readonly findings: readonly AccessFinding[]
  /** Without any there is nothing that could be in order. */
  readonly hasSystems: boolean
}

function Findings({ findings, hasSystems }: FindingsProps) {
  if (findings.length === 0 && !hasSystems) return null
  if (findings.length === 0)
    return (
      <p className="gate-open">
        <Icon name="check" /> {clientsTexts.nothingIsToBeMended}
      </p>
    )
  return (
    <ul className="unmet findings-list" aria-label={countText(findings.length, 'finding')}>
      {findings.map(({ id, severity, memberName, message, mendedBy }) => (
        <li key={id} data-severity={severity === 'high' ? 'error' : 'notice'}>
          <span>
            {memberName !== null && `${memberName}: `}
            {message}
          </span>
          <span className="quiet">
            {findingWords[severity]}: {mendedBy}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Register({ register: { systems, needs, grants, clientName } }: { readonly register: AccessRegister }) {
  if (systems.length === 0) return <p className="quiet">{clientsTexts.noSystemIsRegisteredYet}</p>
  return (
    <>
      <h4 className="part-sub">{clientsTexts.systemsAndWhatTheTasks}</h4>
      <DataTable
        label={clientsTexts.systemsOf(clientName)}
        heads={[clientsTexts.system, clientsTexts.kind, clientsTexts.roles, clientsTexts.neededBy]}
      >
        {systems.map(({ name, kind, roles }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{systemWords[kind]}</td>
            <td>{roles.join('; ')}</td>
            <td>{needOf(needs, name)}</td>
          </tr>
        ))}
      </DataTable>
      <h4 className="part-sub">{clientsTexts.whoHasAccess}</h4>
      <DataTable
        label={clientsTexts.accessToTheSystemsOf(clientName)}
        heads={[
          clientsTexts.person,
          clientsTexts.system,
          clientsTexts.role,
          clientsTexts.login,
          clientsTexts.twoFactors,
          clientsTexts.secretKeptIn,
          clientsTexts.expires,
        ]}
      >
        {grants.map((grant) => (
          <GrantRow key={`${grant.memberId} ${grant.system}`} grant={grant} />
        ))}
      </DataTable>
    </>
  )
}

function GrantRow({ grant }: { readonly grant: AccessRegister['grants'][number] }) {
  return (
    <tr>
      <th scope="row">{grant.memberName}</th>
      <td>{grant.system}</td>
      <td>
        {grant.role}
        {grant.widerBecause !== null && <span className="quiet"> {clientsTexts.widerBecause(grant.widerBecause)}</span>}
      </td>
      <td>{grant.separateLogin ? clientsTexts.own : <span className="warned">{clientsTexts.shared}</span>}</td>
      <td>
        <Verified on={grant.twoFactorVerifiedOn} />
      </td>
      <td>{grant.passwordManager ?? (grant.inPasswordManager ? clientsTexts.aPasswordManager : '—')}</td>
      <td>{grant.expiresAt === null ? '—' : <InstantView at={grant.expiresAt} />}</td>
    </tr>
  )
}

function needOf(needs: AccessRegister['needs'], system: string): string {
  const tasks = needs.filter((need) => need.system === system).map(({ taskName, role }) => `${taskName} (${role})`)
  return tasks.length === 0 ? '—' : tasks.join('; ')
}
