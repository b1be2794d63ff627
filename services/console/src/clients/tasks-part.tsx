import type { Delegation } from '@understudy/contract/http/delegations'
import type { Task } from '@understudy/contract/http/tasks'
import { goToPage, useQueryWord } from '../address/use-place.ts'
import { useDelegations } from '../api/use-delegations.ts'
import { useTasks } from '../api/use-people.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { Notice } from '../frame/notice.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { DefineTask } from '../tasks/define-task.tsx'
import { TaskView } from '../tasks/task-view.tsx'
import { partWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { stageWords } from '../words/clock-words.ts'
import type { ClientPartProps } from './client-view.tsx'
import { isOfClient, partsOf } from './parts-of.ts'

/** The tasks that the client hands over; beside them the one that is open. */
export function TasksPart({ client, session }: ClientPartProps) {
  const tasks = useTasks()
  const open = useQueryWord('task')
  const own = tasks.data?.filter(({ clientId }) => clientId === client.id) ?? []
  const one = own.find(({ id }) => id === open)
  const part = partsOf(session)[0] === 'tasks' ? '' : 'part=tasks'
  const address = { page: 'clients', id: client.id } as const
  const mayWrite = leads(session)
  if (tasks.data !== undefined && own.length === 0)
    return (
      <>
        <NoTask />
        {mayWrite && (
          <div className="panel begin">
            <DefineTask clientId={client.id} isOpen />
          </div>
        )}
      </>
    )
  return (
    <>
      <div className="sides" data-open={one !== undefined || undefined}>
        <section className="side" aria-labelledby="tasks">
          <div className="side-head">
            <h2 id="tasks">{partWords.tasks}</h2>
          </div>
          <Reading of={tasks}>
            <ol className="delegations">
              {own.map((task) => (
                <li key={task.id}>
                  <InnerLink
                    to={address}
                    query={queryOf(part, task.id)}
                    className="delegation"
                    aria-current={task.id === open || undefined}
                  >
                    <TaskLine task={task} isInside={!isOfClient(session)} />
                  </InnerLink>
                </li>
              ))}
            </ol>
          </Reading>
          {mayWrite && (
            <div className="side-foot">
              <DefineTask clientId={client.id} />
            </div>
          )}
        </section>
        {one === undefined ? (
          <p className="side-hint quiet">{clientsTexts.chooseATaskToRead}</p>
        ) : (
          <TaskView
            key={one.id}
            task={one}
            session={session}
            of={address}
            kept={{ ...(part !== '' && { part: 'tasks' }), task: one.id }}
            onBack={() => goToPage(address, part && `?${part}`)}
          />
        )}
      </div>
    </>
  )
}

const queryOf = (part: string, taskId: string) => `?${part}${part && '&'}task=${taskId}`

/** At a glance: is it described, and how far is whoever learns it. */
function TaskLine({ task, isInside }: { readonly task: Task; readonly isInside: boolean }) {
  const { data: delegations } = useDelegations()
  return (
    <>
      <span className="delegation-who">
        <strong className="one-line">{task.name}</strong>
        {task.clinical && <span className="tag">{clientsTexts.clinical}</span>}
      </span>
      <span className="quiet one-line">
        {task.brief === null ? clientsTexts.noBriefYet : clientsTexts.brief(task.brief.version)}
        {' · '}
        {task.sop === null ? clientsTexts.noSopYet : clientsTexts.sop(task.sop.version)}
        {isInside &&
          delegations &&
          ` · ${howFar(delegations.filter(({ taskId, state }) => taskId === task.id && state !== 'ended'))}`}
      </span>
    </>
  )
}

function howFar(delegations: readonly Delegation[]): string {
  const states = new Set(delegations.map(({ state }) => state))
  return states.size === 0
    ? clientsTexts.notDelegated
    : [...states].map((state) => stageWords[state].toLowerCase()).join(', ')
}

function NoTask() {
  return (
    <Notice title={clientsTexts.noTasksYet} icon="clock">
      <p>{clientsTexts.aTaskIsOnePiece}</p>
    </Notice>
  )
}
