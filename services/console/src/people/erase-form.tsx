import type { Member } from '@understudy/contract/http/members'
import { api } from '../api/api.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { membersKey } from '../api/use-people.ts'
import { staffKey } from '../api/use-staff.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { eraseFields, unconfirmed } from '../forms/erase-fields.ts'
import { eraseMemberWords as words } from '../words/member-words.ts'

// An address has an @, and one that is erased has none left.
const isErased = ({ email }: Member) => !email.includes('@')

/** The form as a section of a page that has much else above it. */
export function PersonalData({ member }: { readonly member: Member }) {
  if (isErased(member)) return null
  return (
    <section className="personal-data" aria-labelledby="personal-data">
      <h3 id="personal-data">{words.personalData}</h3>
      <EraseForm member={member} />
    </section>
  )
}

/** For good: it is said what goes, and whoever sends it has typed whom it is about. */
export function EraseForm({ member }: { readonly member: Member }) {
  if (isErased(member)) return null
  const { id, name } = member
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
