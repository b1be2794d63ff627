import { isActiveAssistant } from '@understudy/domain/member/is-active-assistant'
import { type Priority, priorities } from '@understudy/domain/work-item/work-item'
import { useMembers } from '../api/use-people.ts'
import { useTakers } from '../api/use-takers.ts'
import type { Command } from '../frame/palette-commands.ts'
import { byReadiness } from '../item/readiness.ts'
import { boardTexts } from '../words/board-texts.ts'
import { priorityWords } from '../words/clock-words.ts'
import { standingWithAll } from './takers.ts'
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
  const takers = members.filter(isActiveAssistant)
  return takers
    .filter(({ id }) => id !== has)
    .map(({ id, name }) => ({ ...{ name, kind: boardTexts.giveTo, key: id }, go: () => void give(id, name) }))
}

/** The same for all that is chosen: whoever can take it stands first, beside the others how much of it they could not, and why. */
export function useGiveManyActs(bulk: ReturnType<typeof useBulk>, isAsked: boolean): readonly Command[] {
  const acts = useGiveActs(bulk)
  // A key of thousands of items is made while somebody chooses, and not each time that the bar is drawn.
  const { data: takers } = useTakers(isAsked ? bulk.ids : [], isAsked)
  if (takers === undefined) return acts
  const byPerson = new Map(takers.items.map((one) => [one.assistantId, one]))
  const told = acts.map((act) => {
    const { rank, why } = standingWithAll(takers.of, byPerson.get(act.key ?? ''))
    return { ...act, kind: why, rank }
  })
  return byReadiness(told)
}
