import { api } from '../api/api.ts'
import { tasksKey, useMembers } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { formWords } from '../words/form-words.ts'
import { runWords as words } from '../words/task-run-words.ts'
import type { OfTaskProps } from './run-section.tsx'
import { TaskFact } from './task-fact.tsx'

const plain = (text: string) => text.trim().toLowerCase()

/** Whether a pool shares the work, and who is in it. */
export function StaffingFact({ task: { id, pool }, mayWrite }: OfTaskProps) {
  const { data: members = [] } = useMembers()
  const active = members.filter(({ state }) => state === 'active')
  const pools = [...new Set(active.flatMap(({ profile }) => profile.pools))]
  const inPool = active.filter(({ profile }) => profile.pools.some((one) => plain(one) === plain(pool ?? '')))
  return (
    <TaskFact name={words.staffing} said={pool === null ? words.dedicated : words.pooled(pool)}>
      {pool !== null && mayWrite && (
        <p className="quiet">
          {inPool.length === 0 ? words.nobodyInPool : words.inPool(inPool.map(({ name }) => name).join(', '))}
        </p>
      )}
      {mayWrite && (
        <CommandForm
          title={words.setStaffing}
          fields={[
            {
              ...{ name: 'pool', label: words.pool, kind: 'text', optional: true, initial: pool ?? '' },
              hint: pools.length === 0 ? words.poolHint : words.poolsSoFar(pools.join(', ')),
            },
          ]}
          touched={[tasksKey]}
          send={formWords.save}
          command={(given) =>
            api.POST('/v1/tasks/{taskId}/staffing', {
              params: { path: { taskId: id } },
              body: { pool: given.text('pool') || null },
            })
          }
        />
      )}
    </TaskFact>
  )
}
