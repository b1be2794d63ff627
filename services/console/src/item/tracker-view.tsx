import type { Task } from '@understudy/contract/http/tasks'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { api } from '../api/api.ts'
import { boardKey } from '../api/use-board.ts'
import { itemKey } from '../api/use-item.ts'
import { useItemDoables } from '../api/use-may-do.ts'
import { useTasks } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { itemMatterWords as words } from '../words/item-matter-words.ts'

type Tracker = Task['tracker']

/** What the items of its task are followed by, beside their states. A blind look does not ask of which task it is. */
export function TrackerView({ item }: { readonly item: WorkItem }) {
  return item.blind ? null : <Followed item={item} />
}

function Followed({ item }: { readonly item: WorkItem }) {
  const { id, taskId, fields } = item
  const tracker = useTasks().data?.find((task) => task.id === taskId)?.tracker ?? []
  const may = useItemDoables(id).data?.has('work_item.set_fields') === true
  if (tracker.length === 0) return null
  return (
    <section aria-labelledby="item-fields">
      <h3 id="item-fields">{words.fields}</h3>
      <dl className="facts">
        {tracker.map(({ key, name }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{fields[key] ?? <span className="quiet">{words.notFilledIn}</span>}</dd>
          </div>
        ))}
      </dl>
      {may && (
        <CommandForm
          title={words.fillIn}
          fields={tracker.map((field) => fieldOf(field, fields[field.key]))}
          touched={[itemKey, boardKey]}
          send={words.keepFields}
          command={(given) =>
            api.POST('/v1/work-items/{workItemId}/fields', {
              params: { path: { workItemId: id } },
              body: { values: changedOf(tracker, fields, given) },
            })
          }
        />
      )}
    </section>
  )
}

function fieldOf({ key, name, kind, choices = [] }: Tracker[number], before: string | undefined): FormField {
  const shared = { name: key, label: name, optional: true, ...(before !== undefined && { initial: before }) }
  if (kind === 'choice') return { ...shared, kind, choices: choices.map((value) => ({ value, label: value })) }
  if (kind === 'date') return { ...shared, kind }
  return { ...shared, kind: 'text', ...(kind === 'number' && { hint: words.aNumber }) }
}

/** What was changed alone, so that nobody puts back what somebody else has filled in meanwhile; null clears one. */
function changedOf(tracker: Tracker, before: WorkItem['fields'], given: Given): Record<string, string | null> {
  const changed = tracker.filter(({ key }) => given.text(key) !== (before[key] ?? ''))
  return Object.fromEntries(changed.map(({ key }) => [key, given.text(key) === '' ? null : given.text(key)]))
}
