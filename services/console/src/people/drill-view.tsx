import type { CoverageDrill } from '@understudy/contract/http/continuity'
import { useTasks } from '../api/use-people.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { DataTable } from '../frame/data-table.tsx'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { namedIn } from '../tasks/named-in.ts'
import { countText } from '../words/count-text.ts'
import { peopleTexts } from '../words/people-texts.ts'
import { routeWords } from '../words/staff-words.ts'

type Item = CoverageDrill['items'][number]

/** Who would take what; what nobody would take comes first, with every reason. */
export function DrillView({ drill }: { readonly drill: CoverageDrill }) {
  const { memberId } = drill
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
            <td className="quiet">{item.stays ? peopleTexts.theyWorkBeforeItIs : whyOf(item, memberId, nameOf)}</td>
          </tr>
        ))}
        {tasks.map(({ taskId, taker, reasons }) => (
          <tr key={taskId}>
            <th scope="row">{peopleTexts.newWork(taskName(taskId))}</th>
            <td>{taker === null ? <span className="warned">{peopleTexts.nobody}</span> : nameOf(taker.assistantId)}</td>
            <td className="quiet">{whyOf({ taker, reasons }, memberId, nameOf)}</td>
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

/** Who takes it in short; where nobody does, what keeps the others from it: that whoever is away is away is asked here. */
function whyOf(
  { taker, reasons }: Pick<Item, 'taker' | 'reasons'>,
  away: string,
  nameOf: (id: string) => string,
): string {
  if (taker !== null) return routeWords[taker.route] ?? namedIn(taker.why, nameOf)
  const others = reasons.filter(({ code, message }) => code !== 'not_working_before_due' || !message.includes(away))
  if (others.length === 0) return peopleTexts.awayWithoutBackup(nameOf(away))
  return others.map(({ message }) => namedIn(message, nameOf)).join('; ')
}

const rank = ({ taker, stays }: Item) => (taker !== null ? 2 : stays ? 1 : 0)
