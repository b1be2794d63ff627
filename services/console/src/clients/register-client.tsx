import { goToPage } from '../address/use-place.ts'
import { api } from '../api/api.ts'
import { clientsKey } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { hoursLack, hoursPreview } from '../forms/hours-preview.tsx'
import type { UnfoldLook } from '../forms/unfold.tsx'
import { calendarOf, weekFields, zoneField } from '../forms/week-fields.ts'
import { registerWords as words } from '../words/set-up-words.ts'

const fields: readonly FormField[] = [
  { name: 'name', label: words.name, kind: 'text' },
  zoneField(words.zone, words.zoneHint),
  ...weekFields(words.days, words.opens, words.closes),
  { name: 'regulated', label: words.regulated, kind: 'flag' },
]

interface RegisterClientProps {
  readonly isOpen?: boolean
  readonly look?: UnfoldLook
}

/** A client with its opening hours; then on to what is agreed with it. */
export function RegisterClient({ isOpen = false, look }: RegisterClientProps) {
  return (
    <CommandForm
      title={words.title}
      fields={fields}
      isOpen={isOpen}
      {...(look && { look })}
      touched={[clientsKey]}
      send={words.title}
      preview={hoursPreview}
      lacks={hoursLack}
      command={(given) =>
        api.POST('/v1/clients', {
          body: {
            name: given.text('name'),
            timeZone: given.text('zone'),
            regulated: given.flag('regulated'),
            calendar: calendarOf(given),
          },
        })
      }
      onDone={({ clientId }) => goToPage({ page: 'clients', id: String(clientId) }, '?part=setup')}
    />
  )
}
