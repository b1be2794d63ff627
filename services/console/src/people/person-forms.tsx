import type { Member } from '@understudy/contract/http/members'
import { delegationsKey } from '../api/use-delegations.ts'
import { membersKey } from '../api/use-people.ts'
import { staffKey } from '../api/use-staff.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { calendarOf, weekFields, zoneField } from '../forms/week-fields.ts'
import { formWords } from '../words/form-words.ts'
import { personFormWords as words } from '../words/member-words.ts'

const minutesAnHour = 60
const touched = [membersKey, staffKey, delegationsKey]

const agreementFields: readonly FormField[] = [
  { name: 'signedOn', label: words.signedOn, kind: 'date' },
  { name: 'documentLink', label: words.link, kind: 'link' },
]

const hoursFields: readonly FormField[] = [zoneField(words.zone), ...weekFields(words.days, words.from, words.until)]

/** What somebody records about an assistant: the agreement, what they bring along, when they work. */
export function PersonForms({ person }: { readonly person: Member }) {
  const path = `/v1/members/${person.id}` as const
  return (
    <div className="forms">
      {person.agreement === null && (
        <CommandForm
          title={words.agreement}
          fields={agreementFields}
          touched={touched}
          send={formWords.record}
          command={(given) => ({
            path: `${path}/agreement`,
            body: { signedOn: given.text('signedOn'), documentLink: given.text('documentLink') },
          })}
        />
      )}
      <CommandForm
        title={words.profile}
        fields={profileFields(person.profile)}
        touched={touched}
        send={formWords.save}
        command={(given) => ({
          path: `${path}/profile`,
          body: {
            ...Object.fromEntries(
              (['skills', 'specialties', 'languages', 'pools'] as const).map((name) => [name, given.many(name)]),
            ),
            place: given.text('place') || null,
            capacityMinutes: Math.round(given.number('capacity') * minutesAnHour) || null,
          },
        })}
      />
      <CommandForm
        title={words.hours}
        fields={hoursFields}
        touched={touched}
        send={formWords.save}
        command={(given) => ({ path: `${path}/calendar`, body: { calendar: calendarOf(given) } })}
      />
    </div>
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
