import type { AccessRegister } from '@understudy/contract/http/access'
import type { ReactNode } from 'react'
import { DataTable } from '../frame/data-table.tsx'
import { Verified } from '../frame/verified.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { accessTexts } from '../words/access-words.ts'
import { systemWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { AccessForms, RetireSystem } from './access-forms.tsx'
import { GrantActs } from './grant-acts.tsx'

type Grants = AccessRegister['grants']

interface AccessSystemsProps {
  readonly register: AccessRegister
  readonly zone: string
  readonly mayWrite: boolean
}

/** System by system: what it is, which tasks need it, and everybody who may get into it. */
export function AccessSystems({ register, zone, mayWrite }: AccessSystemsProps) {
  const { clientId, clientName, systems, grants } = register
  const bySystem = Map.groupBy(grants, ({ system }) => system)
  const shared = { clientId, zone, mayWrite }
  return (
    <>
      <div className="sub-head">
        <h4 className="part-sub">{clientsTexts.systems}</h4>
        {mayWrite && <AccessForms clientId={clientId} register={register} />}
      </div>
      {systems.length === 0 && (
        <>
          <p>{clientsTexts.noSystemsYet}</p>
          <p className="quiet">{clientsTexts.registerTheSystems}</p>
        </>
      )}
      <section className="access-systems" aria-label={clientsTexts.accessToTheSystemsOf(clientName)}>
        {systems.map(({ name, kind, roles }) => (
          <System
            key={name}
            {...shared}
            name={name}
            grants={bySystem.get(name) ?? []}
            about={[
              systemWords[kind],
              ...(roles.length > 0 ? [clientsTexts.rolesAre(roles.join(', '))] : []),
              clientsTexts.neededFor(needOf(register.needs, name)),
            ].join(' · ')}
          >
            {mayWrite && <RetireSystem clientId={clientId} name={name} />}
          </System>
        ))}
        {[...bySystem]
          .filter(([name]) => !systems.some((one) => one.name === name))
          .map(([name, theirs]) => (
            <System key={name} {...shared} name={name} grants={theirs} about={clientsTexts.notRegistered} />
          ))}
      </section>
    </>
  )
}

interface SystemProps extends Omit<AccessSystemsProps, 'register'> {
  readonly clientId: string
  readonly name: string
  readonly about: string
  readonly grants: Grants
  /** What is done about the system itself. */
  readonly children?: ReactNode
}

function System({ clientId, name, about, grants, zone, mayWrite, children }: SystemProps) {
  return (
    <section className="panel" aria-label={name}>
      <div className="row-acts">
        <h5>{name}</h5>
        {children}
      </div>
      <p className="quiet">{about}</p>
      {grants.length === 0 ? (
        <p>{clientsTexts.nobodyHasAccess}</p>
      ) : (
        <DataTable
          label={clientsTexts.accessTo(name)}
          heads={[
            clientsTexts.person,
            clientsTexts.role,
            clientsTexts.login,
            clientsTexts.twoFactorVerified,
            clientsTexts.passwordKeptIn,
            clientsTexts.expires,
            ...(mayWrite ? [accessTexts.acts] : []),
          ]}
        >
          {grants.map((grant) => (
            <GrantRow key={grant.memberId} {...{ grant, clientId, zone, mayWrite }} />
          ))}
        </DataTable>
      )}
    </section>
  )
}

interface GrantRowProps extends Pick<SystemProps, 'clientId' | 'zone' | 'mayWrite'> {
  readonly grant: Grants[number]
}

function GrantRow({ grant, clientId, zone, mayWrite }: GrantRowProps) {
  return (
    <tr>
      <th scope="row">{grant.memberName}</th>
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
  return tasks.length === 0 ? clientsTexts.noTask : tasks.join(', ')
}
