import type { Task } from '@understudy/contract/http/tasks'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { tasksKey } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { formWords } from '../words/form-words.ts'
import { needWords as words } from '../words/task-form-words.ts'

interface NeedsSectionProps {
  readonly task: Task
  readonly mayWrite: boolean
}

/** Which systems the work is done in, and the least role there. */
export function NeedsSection({ task: { id, accessNeeds }, mayWrite }: NeedsSectionProps) {
  const lines = accessNeeds.map(({ system, role }) => `${system}: ${role}`)
  return (
    <section aria-labelledby="needs">
      <h3 id="needs">{words.title}</h3>
      {lines.length === 0 ? <p className="quiet">{words.none}</p> : <p>{lines.join('; ')}</p>}
      {mayWrite && (
        <CommandForm
          title={words.set}
          fields={[
            {
              name: 'needs',
              label: words.needs,
              hint: words.hint,
              kind: 'long',
              initial: lines.join('\n'),
              optional: true,
            },
          ]}
          touched={[tasksKey, delegationsKey, aboutClientKey]}
          keptAs={`needs:${id}`}
          send={formWords.save}
          command={(given) =>
            api.POST('/v1/tasks/{taskId}/access-needs', {
              params: { path: { taskId: id } },
              body: { accessNeeds: given.text('needs').split('\n').flatMap(needOf) },
            })
          }
        />
      )}
    </section>
  )
}

function needOf(line: string): { system: string; role: string }[] {
  const at = line.lastIndexOf(':')
  const [system, role] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
  return at < 0 || system === '' || role === '' ? [] : [{ system, role }]
}
