import type { CoverageDrill } from '@understudy/contract/http/continuity'
import { useTasks } from '../api/use-people.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { DataTable } from '../frame/data-table.tsx'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { namedIn } from '../tasks/named-in.ts'
import { countText } from '../words/count-text.ts'
import { peopleTexts } from '../words/people-texts.ts'

type Item = CoverageDrill['items'][number]

/** Who would take what; what nobody would take comes first, with every reason. */
export function DrillView({ drill }: { readonly drill: CoverageDrill }) {
  const { items, tasks, uncovered } = drill
  const nameOf = useMemberNames()
  const { data: known = [] } = useTasks()
  const taskName = (id: string) => known.find((task) => task.id === id)?.name ?? peopleTexts.aTask
  const sorted = items.toSorted((a, b) => rank(a) - rank(b))
  if (items.length === 0 && tasks.length === 0)
    return (
      <section aria-label={peopleTexts.whatWouldBecomeOfThe}>
        <p className="quiet">{peopleTexts.nothingWouldHaveToMove}</p>
      </section>
    )
  return (
    <div className="drill">
      {uncovered === 0 ? (
        <p className="gate-open">
          <Icon name="check" /> {peopleTexts.allOfWouldBeCovered(countText(items.length, peopleTexts.openItem))}
        </p>
      ) : (
        <p className="warned">
          {peopleTexts.ofWouldHaveNoCover(uncovered, countText(items.length, peopleTexts.openItem))}
        </p>
      )}
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
            <td className="quiet">{namedIn(whyOf(item), nameOf)}</td>
          </tr>
        ))}
        {tasks.map(({ taskId, taker, reasons }) => (
          <tr key={taskId}>
            <th scope="row">{peopleTexts.newWork(taskName(taskId))}</th>
            <td>{taker === null ? <span className="warned">{peopleTexts.nobody}</span> : nameOf(taker.assistantId)}</td>
            <td className="quiet">{namedIn(taker?.why ?? reasons.map(({ message }) => message).join('; '), nameOf)}</td>
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

/** The engine's own words for it. */
function whyOf({ taker, stays, reasons }: Item): string {
  if (stays) return peopleTexts.theyWorkBeforeItIs
  return taker?.why ?? reasons.map(({ message }) => message).join('; ')
}

const rank = ({ taker, stays }: Item) => (taker !== null ? 2 : stays ? 1 : 0)
