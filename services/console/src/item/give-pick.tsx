import type { WorkItem } from '@understudy/contract/http/work-items'
import { useRouting } from '../api/use-item.ts'
import { useGiveActs } from '../board/act-choices.ts'
import type { useBulk } from '../board/use-bulk.ts'
import { ActPick } from '../frame/act-pick.tsx'
import type { Command } from '../frame/palette-commands.ts'
import { boardTexts } from '../words/board-texts.ts'
import { itemActTexts as words } from '../words/item-act-texts.ts'
import { byReadiness, standingWith } from './readiness.ts'

interface GivePickProps {
  readonly item: WorkItem
  readonly bulk: ReturnType<typeof useBulk>
}

/** Gives it to somebody: whoever can take it stands first, and beside everybody else why they cannot. */
export function GivePick({ item, bulk }: GivePickProps) {
  const { data: routing } = useRouting(item.id)
  const acts = useGiveActs(bulk, item.assistantId)
  const looked = new Map(routing?.looked.map((one) => [one.assistantId, one]))
  const choices = acts.map((act): Command & { readonly rank: number } => {
    const { rank, why } = standingWith(looked.get(act.key ?? ''))
    const kind = why ?? (rank === 0 ? words.worksOnIt : words.notOnTheTask)
    return { ...act, kind: routing === undefined ? act.kind : kind, rank }
  })
  return <ActPick word={words.assign} title={boardTexts.giveTo} disabled={bulk.isBusy} choices={byReadiness(choices)} />
}
