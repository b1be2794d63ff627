import type { CoverageDrill } from '@understudy/contract/http/continuity'
import { useTasks } from '../api/use-people.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { DataTable } from '../frame/data-table.tsx'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { namedIn } from '../tasks/named-in.ts'
import { peopleTexts } from '../words/people-texts.ts'
import { routeWords } from '../words/staff-words.ts'

type Item = CoverageDrill['items'][number]

/** Who would take what; what nobody would take comes first, with every reason. */
export function DrillView({ drill, mayPlan }: { readonly drill: CoverageDrill; readonly mayPlan: boolean }) {
  const { memberId } = drill
  const { items, tasks, uncovered } = drill
  const nameOf = useMemberNames()
  const { data: known = [] } = useTasks()
  const taskName = (id: string) => known.find((task) => task.id === id)?.name ?? peopleTexts.aTask
  const why = { away: memberId, mayPlan }
  const sorted = items.toSorted((a, b) => rank(a) - rank(b))
  if (items.length === 0 && tasks.length === 0)
    return (
      <section aria-label={peopleTexts.whatWouldBecomeOfThe}>
        <p className="quiet">{peopleTexts.nothingWouldHaveToMove}</p>
      </section>
    )
  return (
    <div className="drill">
      {items.length > 0 && <Sum uncovered={uncovered} count={items.length} />}
      <DataTable
        label={peopleTexts.whatWouldBecomeOfThe}
        heads={[peopleTexts.workItem, peopleTexts.goesTo, peopleTexts.why]}
      >
        {sorted.map((item) => (
          <tr key={item.workItemId}>
            <th scope="row">
              <InnerLink to={{ page: 'board' }} query={`?item=${item.workItemId}`}>
                {item.title}
              </InnerLink>
            </th>
            <td>{goesTo(item, nameOf)}</td>
            <td className="quiet">{item.stays ? peopleTexts.theyWorkBeforeItIs : <Why of={item} {...why} />}</td>
          </tr>
        ))}
        {tasks.map(({ taskId, taker, reasons }) => (
          <tr key={taskId}>
            <th scope="row">{peopleTexts.newWork(taskName(taskId))}</th>
            <td>{taker === null ? <span className="warned">{peopleTexts.nobody}</span> : nameOf(taker.assistantId)}</td>
            <td className="quiet">
              <Why of={{ taskId, taker, reasons }} {...why} />
            </td>
          </tr>
        ))}
      </DataTable>
    </div>
  )
}

function goesTo({ taker, stays }: Item, nameOf: (id: string) => string) {
  if (taker !== null) return nameOf(taker.assistantId)
  return stays ? peopleTexts.stays : <span className="warned">{peopleTexts.nobody}</span>
}

/** Whether anybody would take any of it over. */
export const isTakenOver = (drill: CoverageDrill | undefined): boolean =>
  drill !== undefined && [...drill.items, ...drill.tasks].some(({ taker }) => taker !== null)

function Sum({ uncovered, count }: { readonly uncovered: number; readonly count: number }) {
  if (uncovered > 0) return <p className="warned">{peopleTexts.someWouldNotBeCovered(uncovered, count)}</p>
  return (
    <p className="gate-open">
      <Icon name="check" /> {peopleTexts.allWouldBeCovered(count)}
    </p>
  )
}

interface WhyProps {
  readonly of: Pick<Item, 'taskId' | 'taker' | 'reasons'>
  readonly away: string
  readonly mayPlan: boolean
}

/** Who takes it in short; where nobody does, what keeps the others from it: that whoever is away is away is asked here. */
function Why({ of: { taskId, taker, reasons }, away, mayPlan }: WhyProps) {
  const nameOf = useMemberNames()
  const { data: tasks = [] } = useTasks()
  if (taker !== null) return routeWords[taker.route] ?? namedIn(taker.why, nameOf)
  const others = reasons.filter(({ code, message }) => code !== 'not_working_before_due' || !message.includes(away))
  if (others.length > 0) return others.map(({ message }) => namedIn(message, nameOf)).join('; ')
  const task = tasks.find(({ id }) => id === taskId)
  return (
    <>
      {peopleTexts.noBackupOnThisTask}{' '}
      {mayPlan && task !== undefined && (
        <InnerLink to={{ page: 'clients', id: task.clientId }} query={`?task=${taskId}`}>
          {peopleTexts.addBackup}
        </InnerLink>
      )}
    </>
  )
}

const rank = ({ taker, stays }: Item) => (taker !== null ? 2 : stays ? 1 : 0)
