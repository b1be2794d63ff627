import './access.css'
import { Button } from '@mantine/core'
import type { AccessChecklist, AccessRegister } from '@understudy/contract/http/access'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useOpenChecklists } from '../api/use-checklists.ts'
import { aboutClientKey, useAccessFindings, useAccessRegister } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { DataTable } from '../frame/data-table.tsx'
import { Icon } from '../frame/icon.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { Verified } from '../frame/verified.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { dateText } from '../time/date-text.ts'
import { dayIn } from '../time/today-of.ts'
import { accessTexts } from '../words/access-words.ts'
import { systemWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { Findings } from './access-findings.tsx'
import { AccessForms, RetireSystem } from './access-forms.tsx'
import { AccessRules } from './access-rules.tsx'
import { ChecklistView } from './checklist-view.tsx'
import type { ClientPartProps } from './client-view.tsx'
import { GrantActs } from './grant-acts.tsx'

/** Who may get into what: what is to be mended first, then the systems and everybody's access. */
export function AccessPart({ client, session }: ClientPartProps) {
  const register = useAccessRegister(client.id)
  const findings = useAccessFindings(true, client.id)
  const { data: checklists = [] } = useOpenChecklists(client.id)
  const [done, setDone] = useState<AccessChecklist['kind']>()
  const review = useCommand(aboutClientKey)
  const isReviewing = checklists.some(({ kind }) => kind === 'review')
  return (
    <section aria-labelledby="access">
      <div className="part-head">
        <h3 id="access">{clientsTexts.accessRegister}</h3>
        {register.data?.nextReviewAt != null && !isReviewing && (
          <span className="quiet">
            {clientsTexts.nextReview} {dateText(dayIn(client.timeZone, Date.parse(register.data.nextReviewAt)))}
          </span>
        )}
        {leads(session) && !isReviewing && (register.data?.grants.length ?? 0) > 0 && (
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
            {clientsTexts.startAccessReview}
          </Button>
        )}
      </div>
      <Refusal error={review.error} />
      {done !== undefined && (
        <p className="gate-open" role="status">
          <Icon name="check" />
          <span>
            {done === 'review' ? accessTexts.reviewIsDone : accessTexts.withdrawalIsDone}{' '}
            {done === 'review' &&
              register.data?.nextReviewAt != null &&
              dateText(dayIn(client.timeZone, Date.parse(register.data.nextReviewAt)))}
          </span>
        </p>
      )}
      {checklists.map((checklist) => (
        <ChecklistView
          key={checklist.id}
          checklist={checklist}
          systems={register.data?.systems ?? []}
          zone={client.timeZone}
          mayAnswer={leads(session)}
          onDone={() => setDone(checklist.kind)}
        />
      ))}
      <Reading of={findings}>
        {findings.data && (
          <Findings
            clientId={client.id}
            zone={client.timeZone}
            findings={findings.data}
            register={register.data}
            mayMend={leads(session)}
            isReviewing={isReviewing}
          />
        )}
      </Reading>
      <Reading of={register}>
        {register.data && (
          <>
            <Register register={register.data} zone={client.timeZone} mayWrite={leads(session)} />
            {leads(session) && <AccessForms clientId={client.id} register={register.data} />}
            <AccessRules register={register.data} mayWrite={leads(session)} />
          </>
        )}
      </Reading>
    </section>
  )
}

interface RegisterProps {
  readonly register: AccessRegister
  readonly zone: string
  readonly mayWrite: boolean
}

function Register({ register: { clientId, systems, needs, grants, clientName }, zone, mayWrite }: RegisterProps) {
  if (systems.length === 0)
    return (
      <>
        <h4 className="part-sub">{clientsTexts.systems}</h4>
        <p>{clientsTexts.noSystemsYet}</p>
        <p className="quiet">{clientsTexts.registerTheSystems}</p>
      </>
    )
  return (
    <>
      <h4 className="part-sub">{clientsTexts.systems}</h4>
      <DataTable
        label={clientsTexts.systemsOf(clientName)}
        heads={[
          ...[clientsTexts.system, clientsTexts.kind, clientsTexts.roles, clientsTexts.neededBy],
          ...(mayWrite ? [accessTexts.acts] : []),
        ]}
      >
        {systems.map(({ name, kind, roles }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{systemWords[kind]}</td>
            <td>{roles.join('; ')}</td>
            <td>{needOf(needs, name)}</td>
            {mayWrite && (
              <td>
                <RetireSystem clientId={clientId} name={name} />
              </td>
            )}
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
          clientsTexts.twoFactorVerified,
          clientsTexts.passwordKeptIn,
          clientsTexts.expires,
          ...(mayWrite ? [accessTexts.acts] : []),
        ]}
      >
        {grants.map((grant) => (
          <GrantRow key={`${grant.memberId} ${grant.system}`} {...{ grant, clientId, zone, mayWrite }} />
        ))}
      </DataTable>
    </>
  )
}

interface GrantRowProps extends Pick<RegisterProps, 'zone' | 'mayWrite'> {
  readonly clientId: string
  readonly grant: AccessRegister['grants'][number]
}

function GrantRow({ grant, clientId, zone, mayWrite }: GrantRowProps) {
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
      <td>{grant.expiresAt === null ? '—' : <InstantView at={grant.expiresAt} zone={zone} />}</td>
      {mayWrite && (
        <td>
          <GrantActs clientId={clientId} zone={zone} grant={grant} />
        </td>
      )}
    </tr>
  )
}

function needOf(needs: AccessRegister['needs'], system: string): string {
  const tasks = needs.filter((need) => need.system === system).map(({ taskName, role }) => `${taskName} (${role})`)
  return tasks.length === 0 ? '—' : tasks.join('; ')
}
