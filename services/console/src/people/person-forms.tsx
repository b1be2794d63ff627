import type { Member } from '@understudy/contract/http/members'
import { api } from '../api/api.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { membersKey } from '../api/use-people.ts'
import { staffKey } from '../api/use-staff.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { hoursLack, hoursPreview } from '../forms/hours-preview.tsx'
import { calendarOf, weekFields, zoneField } from '../forms/week-fields.ts'
import { formWords } from '../words/form-words.ts'
import { mailboxWords, scribeCredentialWords, personFormWords as words } from '../words/member-words.ts'

const minutesAnHour = 60
const touched = [membersKey, staffKey, delegationsKey]

const agreementFields: readonly FormField[] = [
  { name: 'signedOn', label: words.signedOn, kind: 'date' },
  { name: 'documentLink', label: words.link, kind: 'link' },
]

const credentialFields: readonly FormField[] = [
  {
    ...{ name: 'credential', label: words.credentialKind, hint: words.credentialHint, kind: 'choice' },
    choices: choicesOf(scribeCredentialWords),
  },
]

const hoursFields: readonly FormField[] = [zoneField(words.zone), ...weekFields(words.days, words.from, words.until)]

/** What somebody records about an assistant: the agreement, what they bring along, when they work, their credential. */
export function PersonForms({ person }: { readonly person: Member }) {
  const params = { path: { memberId: person.id } }
  return (
    <div className="forms">
      {person.agreement === null && (
        <CommandForm
          title={words.agreement}
          fields={agreementFields}
          touched={touched}
          send={words.agreementIt}
          command={(given) =>
            api.POST('/v1/members/{memberId}/agreement', {
              params,
              body: { signedOn: given.text('signedOn'), documentLink: given.text('documentLink') },
            })
          }
        />
      )}
      <CommandForm
        title={words.profile}
        fields={profileFields(person.profile)}
        touched={touched}
        send={formWords.save}
        command={(given) =>
          api.POST('/v1/members/{memberId}/profile', {
            params,
            body: {
              ...{ skills: given.many('skills'), specialties: given.many('specialties') },
              ...{ languages: given.many('languages'), pools: given.many('pools') },
              place: given.text('place') || null,
              capacityMinutes: Math.round(given.number('capacity') * minutesAnHour) || null,
            },
          })
        }
      />
      <CommandForm
        title={words.hours}
        fields={hoursFields}
        touched={touched}
        send={formWords.save}
        preview={hoursPreview}
        lacks={hoursLack}
        command={(given) =>
          api.POST('/v1/members/{memberId}/calendar', { params, body: { calendar: calendarOf(given) } })
        }
      />
      {person.supportRole === 'scribe' && <CredentialForm person={person} />}
      {person.mailboxDisabled === null && <BounceForm person={person} />}
    </div>
  )
}

/** Clinical work goes to a scribe with a credential alone; it is withdrawn once none hangs on it. */
function CredentialForm({ person: { id, scribeCredential } }: { readonly person: Member }) {
  const params = { path: { memberId: id } }
  if (scribeCredential !== null)
    return (
      <CommandForm
        title={words.withdraw}
        fields={[{ name: 'reason', label: words.withdrawReason, hint: words.withdrawHint, kind: 'text' }]}
        touched={touched}
        send={words.withdrawIt}
        isSecond
        command={(given) =>
          api.POST('/v1/members/{memberId}/scribe-credential/withdraw', {
            params,
            body: { reason: given.text('reason') },
          })
        }
      />
    )
  return (
    <CommandForm
      title={words.credential}
      fields={credentialFields}
      touched={touched}
      send={words.credentialIt}
      command={(given) =>
        api.POST('/v1/members/{memberId}/scribe-credential', {
          params,
          body: { credential: given.choice('credential', scribeCredentialWords) },
        })
      }
    />
  )
}

/** Somebody has read what the engine did not: that a letter came back. */
function BounceForm({ person: { id, name } }: { readonly person: Member }) {
  return (
    <CommandForm
      title={mailboxWords.note}
      about={name}
      fields={[{ name: 'reason', label: mailboxWords.noteReason, hint: mailboxWords.noteHint, kind: 'text' }]}
      touched={[membersKey]}
      send={mailboxWords.send}
      isSecond
      command={(given) =>
        api.POST('/v1/members/{memberId}/bounces', {
          params: { path: { memberId: id } },
          body: { reason: given.text('reason') },
        })
      }
    />
  )
}

function profileFields(profile: Member['profile']): readonly FormField[] {
  const { skills, specialties, languages, pools, place, capacityMinutes } = profile
  return [
    { name: 'skills', label: words.skills, kind: 'words', initial: skills, optional: true },
    { name: 'specialties', label: words.specialties, kind: 'words', initial: specialties, optional: true },
    { name: 'languages', label: words.languages, kind: 'words', initial: languages, optional: true },
    { name: 'pools', label: words.pools, kind: 'words', initial: pools, optional: true },
    { name: 'place', label: words.place, kind: 'text', initial: place ?? '', optional: true },
    {
      ...{ name: 'capacity', label: words.capacity, kind: 'number', optional: true },
      ...(capacityMinutes !== null && { initial: capacityMinutes / minutesAnHour }),
    },
  ]
}
