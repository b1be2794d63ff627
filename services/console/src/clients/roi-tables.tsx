import type { RoiAnswer } from '@understudy/contract/http/saved-time'
import { DataTable, number } from '../frame/data-table.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { sourceWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { moneyText } from './roi-inputs.ts'

/** From which tasks the hours come, and who costs what. */
export function RoiTables({ roi: { clientId, name, tasks, assistants } }: { readonly roi: RoiAnswer }) {
  return (
    <>
      <h4 className="part-sub">{clientsTexts.deliveredByTask}</h4>
      <DataTable
        label={clientsTexts.tasksOf(name)}
        heads={[clientsTexts.task, number(clientsTexts.delivered), number(clientsTexts.usualMinutesPerItem)]}
      >
        {tasks.map((task) => (
          <tr key={task.taskId}>
            <th scope="row">
              <InnerLink to={{ page: 'clients', id: clientId }} query={`?part=tasks&task=${task.taskId}`}>
                {task.name}
              </InnerLink>
            </th>
            <td className="number">{task.items}</td>
            <td className="number">{task.usualMinutes ?? <span className="warned">{sourceWords.missing}</span>}</td>
          </tr>
        ))}
        {tasks.length > 1 && (
          <tr className="total">
            <th scope="row">{clientsTexts.total}</th>
            <td className="number">{sumOf(tasks.map(({ items }) => items))}</td>
            <td />
          </tr>
        )}
      </DataTable>
      <h4 className="part-sub">{clientsTexts.costByAssistant}</h4>
      <DataTable
        label={clientsTexts.assistantsWhoWorkedFor(name)}
        heads={[
          clientsTexts.assistant,
          number(clientsTexts.minutesForClient),
          number(clientsTexts.minutesInAll),
          number(clientsTexts.costForClient),
        ]}
      >
        {assistants.map((one) => (
          <tr key={one.assistantId}>
            <th scope="row">{one.name}</th>
            <td className="number">{Math.round(one.clientMinutes)}</td>
            <td className="number">{Math.round(one.allMinutes)}</td>
            <td className="number">
              {one.cost === null ? (
                <span className="warned">{sourceWords.missing}</span>
              ) : (
                moneyText(one.cost, one.currency)
              )}
            </td>
          </tr>
        ))}
        {assistants.length > 1 && <Total assistants={assistants} />}
      </DataTable>
    </>
  )
}

/** Costs in several currencies, and one that is not known, have no sum. */
function Total({ assistants }: Pick<RoiAnswer, 'assistants'>) {
  const costs = assistants.flatMap(({ cost }) => (cost === null ? [] : [cost]))
  const [currency = null, ...others] = new Set(assistants.map((one) => one.currency))
  const isSummed = others.length === 0 && costs.length === assistants.length
  return (
    <tr className="total">
      <th scope="row">{clientsTexts.total}</th>
      <td className="number">{sumOf(assistants.map(({ clientMinutes }) => Math.round(clientMinutes)))}</td>
      <td className="number">{sumOf(assistants.map(({ allMinutes }) => Math.round(allMinutes)))}</td>
      <td className="number">{isSummed ? moneyText(sumOf(costs), currency) : '—'}</td>
    </tr>
  )
}

const sumOf = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0)
