import type { RoiAnswer } from '@understudy/contract/http/saved-time'
import { DataTable, number } from '../frame/data-table.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { sourceWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { countText } from '../words/count-text.ts'
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
            <td className="number">{task.items.toLocaleString()}</td>
            <td className="number">{task.usualMinutes ?? <span className="warned">{sourceWords.missing}</span>}</td>
          </tr>
        ))}
        {tasks.length > 1 && (
          <tr className="total">
            <th scope="row">{clientsTexts.total}</th>
            <td className="number">{sumOf(tasks.map(({ items }) => items)).toLocaleString()}</td>
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
            <td className="number">{Math.round(one.clientMinutes).toLocaleString()}</td>
            <td className="number">{Math.round(one.allMinutes).toLocaleString()}</td>
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

/** Costs in several currencies, and one that is not known, have no sum: it is said which of it. */
function Total({ assistants }: Pick<RoiAnswer, 'assistants'>) {
  const costs = assistants.flatMap(({ cost }) => (cost === null ? [] : [cost]))
  const [currency = null, ...others] = new Set(assistants.map((one) => one.currency))
  const unknown = assistants.length - costs.length
  return (
    <tr className="total">
      <th scope="row">{clientsTexts.total}</th>
      <td className="number">
        {sumOf(assistants.map(({ clientMinutes }) => Math.round(clientMinutes))).toLocaleString()}
      </td>
      <td className="number">{sumOf(assistants.map(({ allMinutes }) => Math.round(allMinutes))).toLocaleString()}</td>
      <td className="number">
        {unknown > 0 && <span className="quiet">{clientsTexts.costsNotSet(countText(unknown, 'cost'))}</span>}
        {unknown === 0 && others.length > 0 && <span className="quiet">{clientsTexts.severalCurrencies}</span>}
        {unknown === 0 && others.length === 0 && moneyText(sumOf(costs), currency)}
      </td>
    </tr>
  )
}

const sumOf = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0)
