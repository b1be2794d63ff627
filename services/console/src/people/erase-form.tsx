import type { Member } from '@understudy/contract/http/members'
import { api } from '../api/api.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { membersKey } from '../api/use-people.ts'
import { staffKey } from '../api/use-staff.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { eraseFields, unconfirmed } from '../forms/erase-fields.ts'
import { eraseMemberWords as words } from '../words/member-words.ts'

/** For good: it is said what goes, and whoever sends it has typed whom it is about. */
export function EraseForm({ member: { id, name, email } }: { readonly member: Member }) {
  // An address has an @, and one that is erased has none left.
  if (!email.includes('@')) return null
  return (
    <CommandForm
      title={words.of(name)}
      fields={eraseFields(name)}
      touched={[membersKey, staffKey, delegationsKey]}
      isDanger
      explains={words.about(name)}
      lacks={(given) => unconfirmed(given, name)}
      send={words.send}
      command={(given) =>
        api.POST('/v1/members/{memberId}/erase', {
          params: { path: { memberId: id } },
          body: { reason: given.text('reason') },
        })
      }
    />
  )
}
