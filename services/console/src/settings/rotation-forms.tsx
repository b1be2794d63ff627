import type { EscalationRules } from '@understudy/contract/http/escalations'
import { api } from '../api/api.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { useMembers } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FieldChoice, FormField } from '../forms/form-field.ts'
import { zoneField } from '../forms/week-fields.ts'
import { instantOf } from '../time/moment.ts'
import { todayOf } from '../time/today-of.ts'
import { useServerClock } from '../time/use-now.ts'
import { rotationFormWords as words } from '../words/policy-words.ts'

export type Rotation = EscalationRules['rotations'][number]

function useActiveMembers(): readonly FieldChoice[] {
  const { data: members = [] } = useMembers()
  return members.filter(({ state }) => state === 'active').map(({ id, name }) => ({ value: id, label: name }))
}

/** Who takes turns, for how long, from when on; a new one, or the next version of one. */
export function RotationForm({ rotation }: { readonly rotation?: Rotation }) {
  const people = useActiveMembers()
  const today = todayOf(useServerClock())
  return (
    <CommandForm
      title={rotation === undefined ? words.add : words.change}
      {...(rotation && { about: rotation.name })}
      look={rotation === undefined ? 'button' : undefined}
      fields={fieldsFor(people, today, rotation)}
      touched={[escalationsKey]}
      send={words.save}
      command={(given) =>
        api.POST('/v1/rotations', {
          body: {
            ...{ id: rotation?.id ?? given.text('id'), name: given.text('name'), zone: given.text('zone') },
            ...{ memberIds: given.many('memberIds'), startsOn: given.text('startsOn') },
            ...{ handoverAt: given.text('handoverAt'), shiftDays: given.number('shiftDays') },
          },
        })
      }
    />
  )
}

const week = 7

function fieldsFor(people: readonly FieldChoice[], today: string, rotation?: Rotation): readonly FormField[] {
  return [
    ...(rotation === undefined ? [{ name: 'id', label: words.id, kind: 'text' } as const] : []),
    { name: 'name', label: words.name, kind: 'text', ...(rotation && { initial: rotation.name }) },
    zoneField(words.zone, undefined, rotation?.zone),
    { name: 'startsOn', label: words.starts, kind: 'date', initial: rotation?.startsOn ?? today },
    {
      name: 'handoverAt',
      label: words.handover,
      kind: 'time',
      zone: undefined,
      initial: rotation?.handoverAt ?? '09:00',
    },
    { name: 'shiftDays', label: words.days, kind: 'number', min: 1, initial: rotation?.shiftDays ?? week },
    {
      ...{ name: 'memberIds', label: words.members, kind: 'choices', choices: people },
      initial: rotation?.memberIds ?? [],
    },
  ]
}

/** Somebody else is on call for a while; and a rotation that nobody needs any more goes. */
export function DutyForms({ rotation: { id, name, zone } }: { readonly rotation: Rotation }) {
  const people = useActiveMembers()
  return (
    <>
      <CommandForm
        title={words.cover}
        about={name}
        fields={[
          { name: 'memberId', label: words.who, kind: 'choice', choices: people },
          { name: 'from', label: words.from, kind: 'moment', zone },
          { name: 'until', label: words.until, kind: 'moment', zone },
        ]}
        touched={[escalationsKey]}
        send={words.coverIt}
        command={(given) =>
          api.POST('/v1/duty-overrides', {
            body: {
              ...{ rotationId: id, memberId: given.text('memberId') },
              ...{ from: instantOf(given.text('from'), zone), until: instantOf(given.text('until'), zone) },
            },
          })
        }
      />
      <CommandForm
        title={words.remove}
        about={name}
        fields={[]}
        touched={[escalationsKey]}
        isDanger
        explains={words.removeSays}
        send={words.removeIt}
        command={() => api.POST('/v1/rotation-removals', { body: { rotationId: id } })}
      />
    </>
  )
}
