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
      <h4 className="part-sub">{clientsTexts.fromWhichTasks}</h4>
      <DataTable
        label={clientsTexts.tasksOf(name)}
        heads={[clientsTexts.task, number(clientsTexts.delivered), number(clientsTexts.minutesForOne)]}
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
      </DataTable>
      <h4 className="part-sub">{clientsTexts.whoseWork}</h4>
      <DataTable
        label={clientsTexts.assistantsWhoWorkedFor(name)}
        heads={[
          clientsTexts.assistant,
          number(clientsTexts.minutesHere),
          number(clientsTexts.minutesInAll),
          number(clientsTexts.costHere),
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
      </DataTable>
    </>
  )
}
