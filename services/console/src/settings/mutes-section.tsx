import { causeKinds, causeOf } from '@understudy/domain/escalation/causes'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { escalationsKey, useWorkTitle } from '../api/use-escalations.ts'
import { useClients, useTasks } from '../api/use-people.ts'
import { MuteForm } from '../escalations/mute-form.tsx'
import { useMemberNames } from '../escalations/use-names.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FieldChoice, FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { soughtId } from '../frame/use-sought.ts'
import { InstantView } from '../item/instant-view.tsx'
import { muteWords as words } from '../words/mute-words.ts'
import { type Mute, type MutedNames, mutedText } from './muted-text.ts'

/** What is muted now, until when, why and by whom; and a mute more, or one less. */
export function MutesSection({ mutes }: { readonly mutes: readonly Mute[] }) {
  const { fields, nameOf } = useMuteFields()
  return (
    <section id={soughtId('mutes')} tabIndex={-1} aria-labelledby="mutes-title">
      <div className="sub-head">
        <h2 id="mutes-title" className="part-sub">
          {words.title}
        </h2>
        <MuteForm
          title={words.add}
          of="agency"
          look="button"
          fields={fields}
          lacks={(given) => (isOfSome(given) && chosenOf(given).length === 0 ? words.noCause : undefined)}
          says={(given, until) => words.mutes(causesText(given), nameOf(given.text('of')), until)}
          matching={matchingOf}
        />
      </div>
      <p className="quiet key-about">{words.about}</p>
      {mutes.length === 0 && <p>{words.none}</p>}
      <ul className="ladders mutes" aria-label={words.where}>
        {mutes.map((mute) => (
          <MuteView key={mute.id} mute={mute} />
        ))}
      </ul>
    </section>
  )
}

function MuteView({ mute }: { readonly mute: Mute }) {
  const { id, reason, by, from, until } = mute
  const who = useMemberNames()(by)
  const what = mutedText(mute, useMutedNames(mute))
  return (
    <li className="panel">
      <p>
        <strong>{what}</strong> {words.until.toLowerCase()} <InstantView at={until} isDated />
      </p>
      <p>{reason}</p>
      <p className="quiet">
        {words.mutedBy(who)} {words.since} <InstantView at={from} isDated />
      </p>
      <div className="row-acts">
        <CommandForm
          title={words.lift}
          about={what}
          fields={[]}
          touched={[escalationsKey]}
          send={words.liftIt}
          explains={words.liftSays}
          command={() => api.POST('/v1/escalation-mutes/{muteId}/end', { params: { path: { muteId: id } } })}
        />
      </div>
    </li>
  )
}

function useMutedNames({ clientId, taskId, root }: Mute): MutedNames {
  const { data: clients = [] } = useClients()
  const { data: tasks = [] } = useTasks()
  const [kind, id] = root?.split(':') ?? []
  const work = useWorkTitle(kind === 'work_item' ? id : undefined)
  const member = useMemberNames()
  return {
    client: clients.find((one) => one.id === clientId)?.name,
    task: tasks.find((one) => one.id === taskId)?.name,
    root: kind === 'member' && id !== undefined ? member(id) : work,
  }
}

const causes: readonly FieldChoice[] = causeKinds.map((value) => ({ value, label: causeOf(value).says }))

interface MuteFields {
  readonly fields: readonly FormField[]
  /** Whose escalations are muted, by what is chosen. */
  readonly nameOf: (of: string) => string
}

function useMuteFields(): MuteFields {
  const { data: clients } = useClients()
  const { data: tasks } = useTasks()
  return useMemo(() => {
    const choices = (clients ?? []).flatMap(({ id, name }) => [
      { value: `client:${id}`, label: name },
      ...(tasks ?? [])
        .filter(({ clientId }) => clientId === id)
        .map((task) => ({ value: `task:${task.id}`, label: `${name}: ${task.name}` })),
    ])
    return {
      fields: [
        { name: 'of', label: words.of, kind: 'choice', choices: [{ value: '', label: words.everybody }, ...choices] },
        { name: 'which', label: words.which, kind: 'choice', choices: whichCauses },
        {
          ...{ name: 'causes', label: words.causes, kind: 'choices', choices: causes },
          onlyIf: (values) => values['which'] === 'these',
        },
      ],
      nameOf: (of) => choices.find(({ value }) => value === of)?.label ?? words.allClients,
    }
  }, [clients, tasks])
}

const whichCauses = choicesOf(words.whichCauses)
const isOfSome = (given: Given) => given.text('which') === 'these'
const chosenOf = (given: Given) => given.choices('causes', causeNames)

function causesText(given: Given): string {
  if (!isOfSome(given)) return words.everyCause
  const [first, ...others] = chosenOf(given)
  return first === undefined || others.length > 0 ? words.countOfCauses(others.length + 1) : `“${causeOf(first).says}”`
}

function matchingOf(given: Given) {
  const [kind, id = ''] = given.text('of').split(':')
  return {
    ...(kind === 'client' && { clientId: id }),
    ...(kind === 'task' && { taskId: id }),
    ...(isOfSome(given) && { causes: chosenOf(given) }),
  }
}

const causeNames = Object.fromEntries(causeKinds.map((kind) => [kind, true])) as Readonly<
  Record<(typeof causeKinds)[number], true>
>
