import type { Task } from '@understudy/contract/http/tasks'
import { weekAt } from '@understudy/domain/rhythm/iso-week'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { useClientZone } from '../api/use-client-zone.ts'
import { tasksKey } from '../api/use-people.ts'
import { useScribeOutcomes } from '../api/use-task.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { DataTable, number } from '../frame/data-table.tsx'
import { Reading } from '../frame/reading.tsx'
import { dateText } from '../time/date-text.ts'
import { todayOf } from '../time/today-of.ts'
import { useServerClock } from '../time/use-now.ts'
import { scribeWords as words } from '../words/clinical-words.ts'

interface ScribeSectionProps {
  readonly task: Task
  /** A lead, or the client's own contact. */
  readonly mayEnter: boolean
}

/** Nothing in the ledger tells what a scribe brings a practice: the client counts it, week by week. */
export function ScribeSection({ task: { id, clientId }, mayEnter }: ScribeSectionProps) {
  const outcomes = useScribeOutcomes(id)
  const zone = useClientZone(clientId)
  const items = outcomes.data?.toReversed() ?? []
  return (
    <section aria-labelledby="scribe">
      <h3 id="scribe">{words.title}</h3>
      <Reading of={outcomes}>
        {items.length === 0 ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <DataTable label={words.weeks} heads={[words.weekHead, number(words.patients), number(words.rvu)]}>
            {items.map(({ week, from, to, patientsPerHour, rvuPerEncounter }) => (
              <tr key={week}>
                <th scope="row">{words.fromTo(dateText(from), dateText(to))}</th>
                <td className="number">{patientsPerHour ?? words.notSet}</td>
                <td className="number">{rvuPerEncounter ?? words.notSet}</td>
              </tr>
            ))}
          </DataTable>
        )}
      </Reading>
      {mayEnter && zone !== undefined && <EnterWeek taskId={id} zone={zone} />}
    </section>
  )
}

/** The week is the client's, which may have another day by now. */
function EnterWeek({ taskId, zone }: { readonly taskId: string; readonly zone: string }) {
  const today = todayOf(useServerClock(), zone)
  const fields: readonly FormField[] = [
    { name: 'day', label: words.week, kind: 'date', initial: today },
    { name: 'patients', label: words.patients, kind: 'number', isWhole: false, optional: true },
    { name: 'rvu', label: words.rvu, kind: 'number', isWhole: false, optional: true },
  ]
  return (
    <CommandForm
      title={words.enter}
      fields={fields}
      touched={[tasksKey, aboutClientKey]}
      send={words.send}
      explains={words.hint}
      command={(given) =>
        api.POST('/v1/tasks/{taskId}/scribe-outcomes', {
          params: { path: { taskId } },
          body: {
            // The days of a week are the same in every zone.
            week: weekAt('UTC', Date.parse(given.text('day'))),
            ...(given.text('patients') !== '' && { patientsPerHour: given.number('patients') }),
            ...(given.text('rvu') !== '' && { rvuPerEncounter: given.number('rvu') }),
          },
        })
      }
    />
  )
}
