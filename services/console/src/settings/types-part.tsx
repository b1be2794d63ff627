import type { TaskType } from '@understudy/contract/http/catalogue'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { catalogueKey, useCatalogue } from '../api/use-task.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { DataTable, number } from '../frame/data-table.tsx'
import { Reading } from '../frame/reading.tsx'
import { targetText } from '../item/fact-text.ts'
import { minutesText } from '../time/time-left.ts'
import { capitalised } from '../words/capitalised.ts'
import { riskWords } from '../words/client-words.ts'
import { taskTypeWords as words } from '../words/task-type-words.ts'
import { isPromised, taskTypeFields, taskTypeOf } from './task-type-fields.ts'

/** Every kind of work that a task may be made from: the agency's own, which change and go, and those that all have. */
export function TypesPart() {
  const types = useCatalogue()
  const own = types.data?.filter(({ version }) => version !== null) ?? []
  const others = types.data?.filter(({ version }) => version === null) ?? []
  const facts = [words.kind, words.risk, number(words.usual), words.turnaround, number(words.steps)]
  return (
    <Reading of={types}>
      <p className="quiet key-about">{words.about}</p>
      <div className="sub-head">
        <h2 className="part-sub">{words.title}</h2>
        <TypeForm type={undefined} />
      </div>
      {own.length === 0 ? (
        <DataTable label={words.title} heads={facts}>
          <Types types={others} />
        </DataTable>
      ) : (
        <DataTable label={words.title} heads={[...facts, words.acts]}>
          <Group name={words.own} />
          <Types types={own} isOwn />
          <Group name={words.all} />
          <Types types={others} />
        </DataTable>
      )}
    </Reading>
  )
}

const columns = 6

function Group({ name }: { readonly name: string }) {
  return (
    <tr className="group-row">
      <th scope="colgroup" colSpan={columns}>
        {name}
      </th>
    </tr>
  )
}

interface TypesProps {
  readonly types: readonly TaskType[]
  readonly isOwn?: true
}

function Types({ types, isOwn }: TypesProps) {
  return types.map((type) => {
    const { id, name, clinical, risk, usualMinutes, turnaround, sop, version } = type
    return (
      <tr key={id}>
        <th scope="row" className="kind-name">
          {name} {clinical && <span className="tag">{words.clinical}</span>}{' '}
          {version !== null && <span className="quiet">{words.version(version)}</span>}
        </th>
        <td>{riskWords[risk]}</td>
        <td className="number">{minutesText(usualMinutes)}</td>
        <td>{capitalised(targetText(turnaround))}</td>
        <td className="number">{sop.length}</td>
        {isOwn && (
          <td>
            <div className="row-acts">
              <TypeForm type={type} />
              <RetireForm type={type} />
            </div>
          </td>
        )}
      </tr>
    )
  })
}

/** One more, or the next version of one. */
function TypeForm({ type }: { readonly type: TaskType | undefined }) {
  const fields = useMemo(() => taskTypeFields(type), [type])
  return (
    <CommandForm
      title={type === undefined ? words.add : words.change}
      {...(type && { about: type.name })}
      look={type === undefined ? 'button' : undefined}
      fields={fields}
      touched={[catalogueKey]}
      send={type === undefined ? words.addIt : words.saveIt}
      lacks={(given) => (isPromised(given, type) ? undefined : words.noTurnaround)}
      command={(given) => api.POST('/v1/agency/task-types', { body: taskTypeOf(given, type) })}
    />
  )
}

function RetireForm({ type: { id, name } }: { readonly type: TaskType }) {
  return (
    <CommandForm
      title={words.retire}
      about={name}
      fields={[]}
      touched={[catalogueKey]}
      send={words.retireIt}
      isDanger
      explains={words.retireSays}
      command={() => api.POST('/v1/agency/task-types/retire', { body: { taskType: id } })}
    />
  )
}
