import './members.css'
import type { Member } from '@understudy/contract/http/members'
import type { Session } from '@understudy/contract/http/session'
import { api } from '../api/api.ts'
import { membersKey, useClients, useMembers } from '../api/use-people.ts'
import { NextStepOfAgency } from '../clients/next-step.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import type { FieldChoice, FormField } from '../forms/form-field.ts'
import { Reading } from '../frame/reading.tsx'
import { memberWords as words } from '../words/member-words.ts'
import { roleWords } from '../words/role-words.ts'
import { supportRoleWords } from '../words/staff-words.ts'
import { MemberCard } from './member-card.tsx'

const choicesOf = (named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([value, label]) => ({ value, label }))

/** Who is in the agency and as what; somebody new is taken in, invited, or leaves. */
export function MembersPart({ session }: { readonly session: Session }) {
  const members = useMembers()
  const { data: clients = [] } = useClients()
  const fields = fieldsFor(clients.map(({ id, name }) => ({ value: id, label: name })))
  return (
    <Reading of={members}>
      <NextStepOfAgency session={session} />
      <CommandForm
        title={words.invite}
        fields={fields}
        isOpen={members.data?.length === 1}
        touched={[membersKey]}
        send={words.send}
        command={(given) =>
          api.POST('/v1/members', {
            body: {
              ...{ name: given.text('name'), email: given.text('email'), roles: given.choices('roles', roleWords) },
              ...(given.text('supportRole') !== '' && { supportRole: given.choice('supportRole', supportRoleWords) }),
              ...given.maybe('clientId'),
              ...(given.flag('clinician') && { clinician: true }),
            },
          })
        }
      />
      <ul className="ways members" aria-label={words.title}>
        {members.data?.toSorted(activeFirst).map((member) => (
          <MemberCard key={member.id} member={member} session={session} />
        ))}
      </ul>
    </Reading>
  )
}

const activeFirst = (a: Member, b: Member) => a.state.localeCompare(b.state) || a.name.localeCompare(b.name)

const fieldsFor = (clients: readonly FieldChoice[]): readonly FormField[] => [
  { name: 'name', label: words.name, kind: 'text' },
  { name: 'email', label: words.email, kind: 'email' },
  { name: 'roles', label: words.roles, kind: 'choices', choices: choicesOf(roleWords), initial: ['assistant'] },
  {
    ...{ name: 'supportRole', label: words.supportRole, hint: words.supportHint },
    ...{ kind: 'choice', choices: choicesOf(supportRoleWords), optional: true },
  },
  {
    ...{ name: 'clientId', label: words.client, hint: words.clientHint },
    ...{ kind: 'choice', choices: clients, optional: true },
  },
  { name: 'clinician', label: words.clinician, kind: 'flag' },
]
