import { Button } from '@mantine/core'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { useBulk } from '../board/use-bulk.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { itemActTexts } from '../words/item-act-texts.ts'
import { targetOf } from './item-acts.tsx'

/** Names somebody for it where one reads why the rules did not. */
export function GiveHere({ item, assistantId }: { readonly item: WorkItem; readonly assistantId: string }) {
  const bulk = useBulk([targetOf(item)])
  const name = useMemberNames()(assistantId)
  return (
    <Button variant="default" loading={bulk.isBusy} onClick={() => bulk.give(assistantId, name)}>
      {itemActTexts.giveItTo(name)}
    </Button>
  )
}
