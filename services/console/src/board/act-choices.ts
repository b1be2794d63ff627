import { priorities } from '@understudy/domain/work-item/work-item'
import { useMembers } from '../api/use-people.ts'
import { priorityWords } from '../words/clock-words.ts'

export const eachPriority = priorities.map((value) => ({ value, label: priorityWords[value] }))

/** Whom work can be given to. */
export function useTakers() {
  const { data: members = [] } = useMembers()
  const takers = members.filter(({ roles, state }) => roles.includes('assistant') && state === 'active')
  return takers.map(({ id, name }) => ({ value: id, label: name }))
}
