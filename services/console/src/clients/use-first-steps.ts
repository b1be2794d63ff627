import type { Client } from '@understudy/contract/http/clients'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { isActiveAssistant } from '@understudy/domain/member/is-active-assistant'
import type { PageAddress } from '../address/page.ts'
import { useFirstItem, useMeasureFacts } from '../api/use-client.ts'
import { useDelegations } from '../api/use-delegations.ts'
import { useMembers, useTasks } from '../api/use-people.ts'
import { stepWords } from '../words/set-up-words.ts'

export interface Step {
  readonly word: string
  readonly done: boolean
  readonly to: PageAddress
  readonly query: string
}

/** What there is to do from a new client to its first reviewed work item; undefined while it is not known what is done. */
export function useFirstSteps(client: Pick<Client, 'id'>): readonly Step[] | undefined {
  const { data: facts } = useMeasureFacts(client.id)
  const { data: tasks } = useTasks()
  const { data: members } = useMembers()
  const { data: delegations } = useDelegations()
  const { data: item } = useFirstItem(client.id)
  if (!(facts && tasks && members && delegations) || item === undefined) return undefined
  const hasFacts = facts.baseline !== null && facts.intake !== null
  const own = tasks.filter(({ clientId }) => clientId === client.id)
  const task = own[0]
  const assistants = members.filter(isActiveAssistant)
  const handed = delegations.filter(({ clientId }) => clientId === client.id)
  const here: PageAddress = { page: 'clients', id: client.id }
  const toTask = task === undefined ? '' : `?task=${task.id}`
  const toSection = (name: string) => toTask && `${toTask}&at=${name}`
  const person: PageAddress = { page: 'people', ...(assistants[0] && { id: assistants[0].id }) }
  const some = (isSo: (one: (typeof own)[number]) => boolean) => own.some(isSo)
  return [
    { word: stepWords.baseline, done: hasFacts, to: here, query: '?part=setup&at=baseline' },
    { word: stepWords.task, done: task !== undefined, to: here, query: '' },
    { word: stepWords.brief, done: some(({ brief }) => brief !== null), to: here, query: toSection('brief') },
    { word: stepWords.sop, done: some(({ sop }) => sop !== null), to: here, query: toSection('sop') },
    { word: stepWords.rubric, done: some(({ rubric }) => rubric !== null), to: here, query: toSection('rubric') },
    { word: stepWords.member, done: assistants.length > 0, to: { page: 'settings' }, query: '?part=members' },
    { word: stepWords.access, done: assistants.some(({ agreement }) => agreement !== null), to: person, query: '' },
    { word: stepWords.delegation, done: handed.length > 0, to: here, query: toTask },
    { word: stepWords.item, done: item !== null, to: here, query: toTask },
    { word: stepWords.review, done: item !== null && isReviewed(item), to: { page: 'reviews' }, query: '' },
  ]
}

const isReviewed = ({ state }: Pick<WorkItem, 'state'>) => state === 'delivered' || state === 'accepted'
