import type { Escalation } from '@understudy/contract/http/escalations'
import { useClients, useMembers, useTasks } from '../api/use-people.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'

/** A member by name; whom the viewer may not see is a colleague, in the words of the place. */
export function useMemberNames(unknown: string = escalationsTexts.aColleague): (id: string) => string {
  const { data: members = [] } = useMembers()
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? unknown
}

const ofPeople = new Set<Escalation['subject']['kind']>(['grant', 'member'])

/** Whom an escalation is about, where it is about a person or what they may get into. */
export function useSubjectPerson(): (subject: Escalation['subject']) => { id: string; name: string } | undefined {
  const { data: members = [] } = useMembers()
  return ({ kind, id }) => (ofPeople.has(kind) ? members.find((member) => member.id === id) : undefined)
}

/** Of which task and client something is, in words; empty where it is of none, or they are not known yet. */
export function useWorkNames(): (about: Pick<Escalation, 'clientId' | 'taskId'>) => string {
  const { data: clients = [] } = useClients()
  const { data: tasks = [] } = useTasks()
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name
  return ({ clientId, taskId }) =>
    [nameIn(tasks, taskId), nameIn(clients, clientId)].filter((name) => name !== undefined).join(' · ')
}
