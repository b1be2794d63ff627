import type { Member } from '@understudy/contract/http/members'
import { api } from '../api/api.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { membersKey } from '../api/use-people.ts'
import { staffKey } from '../api/use-staff.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { memberWords as words } from '../words/member-words.ts'
import { supportRoleWords } from '../words/staff-words.ts'
import { supportRoleField } from './member-fields.ts'

interface OfMember {
  readonly member: Member
}

export function SupportRoleForm({ member: { id, name, supportRole } }: OfMember) {
  return (
    <CommandForm
      title={words.changeSupportRole}
      about={name}
      fields={[supportRoleField(supportRole ?? undefined)]}
      touched={[membersKey, staffKey, delegationsKey]}
      send={words.saveSupportRole}
      command={(given) =>
        api.POST('/v1/members/{memberId}/support-role', {
          params: { path: { memberId: id } },
          body: { supportRole: given.choice('supportRole', supportRoleWords) },
        })
      }
    />
  )
}

export function LeaveForm({ member: { id, name } }: OfMember) {
  return (
    <CommandForm
      title={words.end}
      about={name}
      isDanger
      explains={words.endSays}
      fields={[
        { name: 'reason', label: words.reason, kind: 'text' },
        { name: 'handOff', label: words.handOff, kind: 'long', optional: true },
      ]}
      touched={[membersKey, delegationsKey]}
      keptAs={`leave:${id}`}
      send={words.endIt}
      command={(given) =>
        api.POST('/v1/members/{memberId}/leave', {
          params: { path: { memberId: id } },
          body: { reason: given.text('reason'), ...given.maybe('handOff') },
        })
      }
    />
  )
}
