import '@mantine/core/styles/Checkbox.css'
import '../frame/sides.css'
import '../frame/standing.css'
import './clients.css'
import { useQueryWord } from '../address/use-place.ts'
import { useClients, useTasks } from '../api/use-people.ts'
import { Notice } from '../frame/notice.tsx'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { Reading } from '../frame/reading.tsx'
import { clientsTexts } from '../words/clients-texts.ts'
import { clientAt } from './client-at.ts'
import { ClientList } from './client-list.tsx'
import { ClientView } from './client-view.tsx'
import { partsOf } from './parts-of.ts'

/** The clients that the viewer sees, or one of them; whoever sees one alone looks at it at once. */
export function ClientsPage({ session, live, id }: PageProps & { readonly id: string | undefined }) {
  const clients = useClients()
  // What is published there is of its tasks, and the list of clients says nothing of it.
  const tasks = useTasks()
  // A link to a task is one to the tasks, whichever part comes first for the viewer.
  const task = useQueryWord('task')
  const asked = useQueryWord('part') ?? (task ? 'tasks' : null)
  const parts = partsOf(session)
  const all = clients.data ?? []
  const { one, isAlone } = clientAt(all, session, id)
  return (
    <PageFrame
      session={session}
      live={live}
      page="clients"
      updatedAt={Math.max(clients.dataUpdatedAt, tasks.dataUpdatedAt)}
    >
      <Reading of={clients}>
        {one !== undefined && (
          <ClientView
            key={one.id}
            client={one}
            session={session}
            isAlone={isAlone}
            part={parts.find((part) => part === asked) ?? parts[0] ?? 'tasks'}
          />
        )}
        {one === undefined && id === undefined && <ClientList clients={all} session={session} />}
        {one === undefined && id !== undefined && (
          <Notice title={clientsTexts.clientNotFound} icon="alert" role="status">
            <p>{clientsTexts.itMayBeOneThat}</p>
          </Notice>
        )}
      </Reading>
    </PageFrame>
  )
}
