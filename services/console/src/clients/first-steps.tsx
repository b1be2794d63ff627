import type { Client } from '@understudy/contract/http/clients'
import type { WorkItem } from '@understudy/contract/http/work-items'
import type { PageAddress } from '../address/page.ts'
import { useFirstItem } from '../api/use-client.ts'
import { useDelegations } from '../api/use-delegations.ts'
import { useMembers, useTasks } from '../api/use-people.ts'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { clientsTexts } from '../words/clients-texts.ts'
import { setUpWords, stepWords } from '../words/set-up-words.ts'

interface FirstStepsProps {
  readonly client: Client
  readonly hasFacts: boolean
}

interface Step {
  readonly word: string
  readonly done: boolean
  readonly to: PageAddress
  readonly query: string
}

/** The way from a new client to its first work item, as far as it is gone, each step with where it is taken. */
export function FirstSteps({ client, hasFacts }: FirstStepsProps) {
  const steps = useSteps(client, hasFacts)
  const next = steps.find(({ done }) => !done)
  return (
    <section className="panel first-steps" aria-label={setUpWords.firstSteps}>
      <h3>{setUpWords.firstSteps}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step.word} data-done={step.done || undefined}>
            <span className="tick" role="img" aria-label={step.done ? clientsTexts.done : clientsTexts.notDone}>
              {step.done && <Icon name="check" size={13} />}
            </span>
            <InnerLink to={step.to} query={step.query}>
              {step.word}
            </InnerLink>
            {step === next && <span className="tag">{stepWords.next}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function useSteps(client: Client, hasFacts: boolean): readonly Step[] {
  const { data: tasks = [] } = useTasks()
  const { data: members = [] } = useMembers()
  const { data: delegations = [] } = useDelegations()
  const { data: item = null } = useFirstItem(client.id)
  const own = tasks.filter(({ clientId }) => clientId === client.id)
  const task = own[0]
  const assistants = members.filter(({ roles, state }) => roles.includes('assistant') && state === 'active')
  const handed = delegations.filter(({ clientId }) => clientId === client.id)
  const here: PageAddress = { page: 'clients', id: client.id }
  const toTask = task === undefined ? '' : `?task=${task.id}`
  const person: PageAddress = { page: 'people', ...(assistants[0] && { id: assistants[0].id }) }
  const some = (isSo: (one: (typeof own)[number]) => boolean) => own.some(isSo)
  return [
    { word: stepWords.baseline, done: hasFacts, to: here, query: '?part=setup' },
    { word: stepWords.task, done: task !== undefined, to: here, query: '' },
    { word: stepWords.brief, done: some(({ brief }) => brief !== null), to: here, query: toTask },
    { word: stepWords.rubric, done: some(({ rubric }) => rubric !== null), to: here, query: toTask },
    { word: stepWords.member, done: assistants.length > 0, to: { page: 'settings' }, query: '?part=members' },
    { word: stepWords.access, done: assistants.some(({ agreement }) => agreement !== null), to: person, query: '' },
    { word: stepWords.delegation, done: handed.length > 0, to: here, query: toTask },
    { word: stepWords.item, done: item !== null, to: here, query: toTask },
    { word: stepWords.review, done: item !== null && isReviewed(item), to: { page: 'reviews' }, query: '' },
  ]
}

const isReviewed = ({ state }: Pick<WorkItem, 'state'>) => state === 'delivered' || state === 'accepted'
