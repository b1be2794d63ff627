import './members.css'
import type { Member } from '@understudy/contract/http/members'
import type { Session } from '@understudy/contract/http/session'
import { api } from '../api/api.ts'
import { membersKey, useClients, useMembers } from '../api/use-people.ts'
import { NextStepOfAgency } from '../clients/next-step.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import { Reading } from '../frame/reading.tsx'
import { memberWords as words } from '../words/member-words.ts'
import { holderOf, memberFields, memberOf } from './member-fields.ts'
import { MemberRow } from './member-row.tsx'

/** Who is in the agency and as what; somebody new is taken in, invited, or leaves. */
export function MembersPart({ session }: { readonly session: Session }) {
  const members = useMembers()
  const { data: clients = [] } = useClients()
  const fields = memberFields(clients.map(({ id, name }) => ({ value: id, label: name })))
  return (
    <Reading of={members}>
      <NextStepOfAgency session={session} />
      <div className="sub-head">
        <h2 className="part-sub">{words.title}</h2>
        {session.roles.includes('owner') && (
          <CommandForm
            title={words.invite}
            look="button"
            fields={fields}
            isOpen={members.data?.length === 1}
            touched={[membersKey]}
            send={words.send}
            preview={(given) => {
              const holder = holderOf(given.text('email'), members.data ?? [])
              return holder && <p role="status">{words.taken(holder.name)}</p>
            }}
            command={(given) => api.POST('/v1/members', { body: memberOf(given) })}
          />
        )}
      </div>
      <div className="member-heads" aria-hidden="true">
        {[words.name, words.roles, words.email, words.state, words.act].map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      <ul className="members" aria-label={words.title}>
        {members.data?.toSorted(activeFirst).map((member) => (
          <MemberRow key={member.id} member={member} members={members.data ?? []} session={session} />
        ))}
      </ul>
    </Reading>
  )
}

const activeFirst = (a: Member, b: Member) => a.state.localeCompare(b.state) || a.name.localeCompare(b.name)
