import { type Priority, priorities } from '@understudy/domain/work-item/work-item'
import { useMembers } from '../api/use-people.ts'
import type { Command } from '../frame/palette-commands.ts'
import { boardTexts } from '../words/board-texts.ts'
import { priorityWords } from '../words/clock-words.ts'
import type { useBulk } from './use-bulk.ts'

type Acts = Pick<ReturnType<typeof useBulk>, 'give' | 'prioritise'>

/** Every priority but the one that they have, each as the act that gives it. */
export const priorityActs = ({ prioritise }: Acts, has?: Priority): readonly Command[] =>
  priorities
    .filter((one) => one !== has)
    .map((one) => ({
      ...{ name: priorityWords[one], kind: boardTexts.priority, key: one },
      go: () => void prioritise(one),
    }))

/** Whom work can be given to, each as the act that gives it. */
export function useGiveActs({ give }: Acts, has: string | null = null): readonly Command[] {
  const { data: members = [] } = useMembers()
  const takers = members.filter(({ roles, state }) => roles.includes('assistant') && state === 'active')
  return takers
    .filter(({ id }) => id !== has)
    .map(({ id, name }) => ({ ...{ name, kind: boardTexts.giveTo, key: id }, go: () => void give(id, name) }))
}
