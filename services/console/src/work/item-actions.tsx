import type { BodyOf } from '@understudy/client/routes'
import type { Session } from '@understudy/contract/http/session'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { workItemMoves } from '@understudy/domain/work-item/machine'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { boardKey } from '../api/use-board.ts'
import { type Command, useCommand } from '../api/use-command.ts'
import { useInstructions } from '../api/use-handed-in.ts'
import { itemKey } from '../api/use-item.ts'
import { questionsKey, updateKey } from '../api/use-own-work.ts'
import { useTicksAnswered } from '../api/use-tick.ts'
import { Refusal } from '../frame/refusal.tsx'
import { workTexts } from '../words/work-texts.ts'
import { Acknowledge } from './acknowledge.tsx'
import { AskForm } from './ask-form.tsx'
import { BlockForm } from './block-form.tsx'
import { HandInForm } from './hand-in-form.tsx'
import { type Form, formMoves, ItemMoves } from './item-moves.tsx'
import { type StepState, stepsLeft } from './steps.ts'

interface ItemActionsProps {
  readonly item: WorkItem
  readonly steps: readonly StepState[]
  readonly session: Session
}

/** What can come next, by the very table that the engine decides by. */
export function ItemActions({ item, steps, session }: ItemActionsProps) {
  const { data: instructions, isPending } = useInstructions(item.id)
  const can = workItemMoves.allowed(item.state, item)
  const goesOn = ['started', 'resumed', 'submitted'].some((move) => can.includes(move))
  if (item.assistantId !== session.memberId) return <p className="quiet">{workTexts.somebodyElseDoesItYou}</p>
  // Until it is known which SOP they have read, nobody is offered to begin.
  if (goesOn && instructions?.sop?.acknowledged === false) return <Acknowledge item={item} />
  return <OwnActions item={item} can={can} left={stepsLeft(steps).length} isWaiting={isPending} />
}

interface OwnActionsProps extends Pick<ItemActionsProps, 'item'> {
  readonly can: readonly string[]
  /** Steps that are still needed. */
  readonly left: number
  readonly isWaiting: boolean
}

function OwnActions({ item, can, left, isWaiting }: OwnActionsProps) {
  const [open, setOpen] = useState<Form>()
  const command = useCommand(itemKey, boardKey, questionsKey, updateKey)
  const ticksAnswered = useTicksAnswered(item.id)
  const params = { path: { workItemId: item.id } }
  const submit = async (body: BodyOf<'/v1/work-items/{workItemId}/submit'>) => {
    await ticksAnswered()
    return api.POST('/v1/work-items/{workItemId}/submit', { params, body })
  }
  const close = () => setOpen(undefined)
  const send = (call: () => Command, sent = () => {}) => command.mutate(call, { onSuccess: sent })
  /** What is sent of a form ends it; a move leaves alone what was opened meanwhile. */
  const sendForm = (call: () => Command, sent: () => void) =>
    send(call, () => {
      sent()
      close()
    })
  const toggle = (form: Form) => {
    command.reset()
    setOpen(open === form ? undefined : form)
  }
  return (
    <div className="own-actions">
      <ItemMoves
        item={item}
        can={can}
        isComplete={left === 0}
        isBusy={command.isPending || isWaiting}
        open={open}
        onMove={(move) => send(() => api.POST(`/v1/work-items/{workItemId}/${move}`, { params }))}
        onToggle={toggle}
      />
      {/* What cannot be done any more, as where somebody else has ended it meanwhile, is not asked for. */}
      {open === 'hand_in' && can.includes(formMoves.hand_in) && (
        <HandInForm
          itemId={item.id}
          left={left}
          isSending={command.isPending}
          error={command.error}
          send={(body, sent) => sendForm(() => submit(body), sent)}
        />
      )}
      {open === 'block' && can.includes(formMoves.block) && (
        <BlockForm
          itemId={item.id}
          isSending={command.isPending}
          send={(body, sent) => sendForm(() => api.POST('/v1/work-items/{workItemId}/block', { params, body }), sent)}
        />
      )}
      {open === 'ask' && can.includes(formMoves.ask) && (
        <AskForm item={item} canBlock={can.includes('blocked')} done={close} />
      )}
      {/* Where a form is open that says it itself, beside its button, it is not said twice. */}
      {!(open === 'hand_in' && can.includes(formMoves.hand_in)) && <Refusal error={command.error} />}
    </div>
  )
}
