import '../board/bulk.css'
import { Button } from '@mantine/core'
import type { BoardRow } from '@understudy/contract/http/board'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { boardKey } from '../api/use-board.ts'
import { useCommand } from '../api/use-command.ts'
import { itemKey } from '../api/use-item.ts'
import { useItemDoables } from '../api/use-may-do.ts'
import { priorityActs } from '../board/act-choices.ts'
import { CancelForm } from '../board/cancel-form.tsx'
import type { Target } from '../board/selection.ts'
import { useBulk } from '../board/use-bulk.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { ActPick } from '../frame/act-pick.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { boardTexts } from '../words/board-texts.ts'
import { itemActTexts as words } from '../words/item-act-texts.ts'
import { GivePick } from './give-pick.tsx'
import { FlagItem, LookAgain, MergeItem, OrderItem } from './item-matters.tsx'

interface ItemActsProps {
  readonly item: WorkItem
  readonly row: BoardRow | undefined
}

/** What the board knows of it is told to everybody who sees the board; of a blind item it is more than the item says. */
export const targetOf = ({ id, version, assistantId, priority }: WorkItem, row?: Target): Target =>
  row ?? { workItemId: id, version, assistantId, priority }

/** What is done here; everything else is done where one works at the item. */
const offered = [
  ...['assign', 'resume', 'reopen', 'accept', 'cancel', 'merge', 'order_after', 'review_late'].map(
    (act) => `work_item.${act}`,
  ),
  'escalation.flag',
]

/** What the viewer may do about one item: the acts of the bar of the board, and those that are of one alone. */
export function ItemActs({ item, row }: ItemActsProps) {
  const { data: may } = useItemDoables(item.id)
  const bulk = useBulk([targetOf(item, row)])
  if (may === undefined || may.size === 0) return null
  if (!offered.some((act) => may.has(act))) return null
  return (
    <section aria-labelledby="item-acts">
      <h3 id="item-acts">{words.title}</h3>
      <div className="item-acts">
        <Shared item={item} bulk={bulk} may={may} />
        {may.has('work_item.cancel') && <Cancel bulk={bulk} />}
        <Own item={item} may={may} />
        {may.has('work_item.reopen') && <Reopen id={item.id} />}
        {may.has('escalation.flag') && <FlagItem item={item} />}
        {may.has('work_item.order_after') && <OrderItem item={item} />}
        {may.has('work_item.merge') && <MergeItem item={item} />}
        <LookAgain item={item} may={may.has('work_item.review_late')} />
      </div>
    </section>
  )
}

type May = { readonly may: ReadonlySet<string> }
type Bulk = { readonly bulk: ReturnType<typeof useBulk> }

/** The very acts that are done to many, with the same Undo. */
function Shared({ item, bulk, may }: Pick<ItemActsProps, 'item'> & Bulk & May) {
  return (
    <>
      {/* Whoever judges blind gives it to nobody: putting it back would say whose it was. */}
      {may.has('work_item.assign') && !item.blind && <GivePick item={item} bulk={bulk} />}
      {may.has('work_item.change_priority') && (
        <ActPick
          word={boardTexts.priority2}
          title={boardTexts.priority}
          disabled={bulk.isBusy}
          choices={priorityActs(bulk, item.priority)}
        />
      )}
    </>
  )
}

/** Red: what it does is taken back for a moment only. Forms open below it, so that their Cancel is never beside it. */
function Cancel({ bulk }: Bulk) {
  const [isCancelling, setCancelling] = useState(false)
  const leave = () => setCancelling(false)
  if (!isCancelling)
    return (
      <Button variant="default" className="ends-it" disabled={bulk.isBusy} onClick={() => setCancelling(true)}>
        {words.cancelItAsk}
      </Button>
    )
  return (
    <CancelForm
      words={{ send: words.cancelIt, why: words.whyItIsCancelled, leave: words.keepIt }}
      leave={leave}
      cancel={(reason) => {
        leave()
        bulk.cancel(reason)
      }}
    />
  )
}

/** Those that need no word beside them. */
function Own({ item, may }: Pick<ItemActsProps, 'item'> & May) {
  const sending = useCommand(itemKey, boardKey)
  const params = { path: { workItemId: item.id } }
  const acts = [
    {
      ...{ word: words.route, isOpen: item.assistantId === null && !item.blind && may.has('work_item.route') },
      send: () => api.POST('/v1/work-items/{workItemId}/route', { params }),
    },
    {
      ...{ word: words.goOn, isOpen: may.has('work_item.resume') },
      send: () => api.POST('/v1/work-items/{workItemId}/resume', { params }),
    },
    {
      ...{ word: words.accept, isOpen: may.has('work_item.accept') },
      send: () => api.POST('/v1/work-items/{workItemId}/accept', { params }),
    },
  ].filter(({ isOpen }) => isOpen)
  if (acts.length === 0) return null
  return (
    <>
      {acts.map(({ word, send }) => (
        <Button key={word} variant="default" loading={sending.isPending} onClick={() => sending.mutate(send)}>
          {word}
        </Button>
      ))}
      <Refusal error={sending.error} />
    </>
  )
}

const reason: readonly FormField[] = [{ name: 'reason', label: words.whatIsWrong, kind: 'long' }]

function Reopen({ id }: { readonly id: string }) {
  return (
    <CommandForm
      look="button"
      title={words.reopen}
      fields={reason}
      touched={[itemKey, boardKey]}
      keptAs={`reopen:${id}`}
      send={words.reopenIt}
      command={(given) =>
        api.POST('/v1/work-items/{workItemId}/reopen', {
          params: { path: { workItemId: id } },
          body: { reason: given.text('reason') },
        })
      }
    />
  )
}
