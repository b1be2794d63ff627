import { Button } from '@mantine/core'
import type { Session } from '@understudy/contract/http/session'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { workItemMoves } from '@understudy/domain/work-item/machine'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { boardKey } from '../api/use-board.ts'
import { type Command, useCommand } from '../api/use-command.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { instructionsKey, useInstructions } from '../api/use-handed-in.ts'
import { itemKey } from '../api/use-item.ts'
import { questionsKey, updateKey } from '../api/use-own-work.ts'
import { Refusal } from '../frame/refusal.tsx'
import { workTexts } from '../words/work-texts.ts'
import { AskForm } from './ask-form.tsx'
import { BlockForm } from './block-form.tsx'
import { HandInForm } from './hand-in-form.tsx'
import { type StepState, stepsLeft } from './steps.ts'

interface ItemActionsProps {
  readonly item: WorkItem
  readonly steps: readonly StepState[]
  readonly session: Session
}

type Form = 'hand_in' | 'ask' | 'block'

/** What can come next, by the very table that the engine decides by. */
export function ItemActions({ item, steps, session }: ItemActionsProps) {
  const [open, setOpen] = useState<Form>()
  const command = useCommand(itemKey, boardKey, questionsKey, updateKey)
  const { data: instructions, isPending } = useInstructions(item.id)
  const can = workItemMoves.allowed(item.state, item)
  const params = { path: { workItemId: item.id } }
  const send = (call: () => Command, sent?: () => void) =>
    command.mutate(call, {
      onSuccess: () => {
        sent?.()
        close()
      },
    })
  const close = () => setOpen(undefined)
  const toggle = (form: Form) => {
    command.reset()
    setOpen(open === form ? undefined : form)
  }
  // Until it is known which SOP they have read, nobody is offered to begin.
  const isUnread = instructions?.sop?.acknowledged === false
  if (item.assistantId !== session.memberId) return <p className="quiet">{workTexts.somebodyElseDoesItYou}</p>
  const goesOn = ['started', 'resumed', 'submitted'].some((move) => can.includes(move))
  if (isUnread && goesOn) return <Acknowledge item={item} />
  const left = stepsLeft(steps).length
  return (
    <div className="own-actions">
      <fieldset className="answers-bar" aria-label={workTexts.whatYouCanDo}>
        {can.includes('started') && (
          <Button
            loading={command.isPending || isPending}
            onClick={() => send(() => api.POST('/v1/work-items/{workItemId}/start', { params }))}
          >
            {item.reworked || item.state === 'reopened' ? workTexts.beginMendingIt : workTexts.begin}
          </Button>
        )}
        {can.includes('resumed') && (
          <Button
            loading={command.isPending}
            onClick={() => send(() => api.POST('/v1/work-items/{workItemId}/resume', { params }))}
          >
            {workTexts.goOn}
          </Button>
        )}
        {can.includes('submitted') && (
          <Button
            variant={left === 0 ? 'filled' : 'default'}
            aria-expanded={open === 'hand_in'}
            onClick={() => toggle('hand_in')}
          >
            {workTexts.handIn}
          </Button>
        )}
        {can.includes('cancelled') && (
          <Button variant="default" aria-expanded={open === 'ask'} onClick={() => toggle('ask')}>
            {workTexts.ask}
          </Button>
        )}
        {can.includes('blocked') && (
          <Button variant="default" aria-expanded={open === 'block'} onClick={() => toggle('block')}>
            {workTexts.blocked}
          </Button>
        )}
      </fieldset>
      {open === 'hand_in' && (
        <HandInForm
          itemId={item.id}
          left={left}
          isSending={command.isPending}
          send={(body, sent) => send(() => api.POST('/v1/work-items/{workItemId}/submit', { params, body }), sent)}
        />
      )}
      {open === 'block' && (
        <BlockForm
          isSending={command.isPending}
          send={(body) => send(() => api.POST('/v1/work-items/{workItemId}/block', { params, body }))}
        />
      )}
      {open === 'ask' && <AskForm item={item} canBlock={can.includes('blocked')} done={close} />}
      <Refusal error={command.error} />
    </div>
  )
}

/** Nobody works under a version of the SOP that they have not read, whether it is handed over to them or they cover. */
function Acknowledge({ item: { id, delegationId, sopVersion } }: Pick<ItemActionsProps, 'item'>) {
  const command = useCommand(delegationsKey, instructionsKey)
  const body = { version: sopVersion }
  const acknowledge = () =>
    delegationId === null
      ? api.POST('/v1/work-items/{workItemId}/acknowledge-sop', { params: { path: { workItemId: id } }, body })
      : api.POST('/v1/delegations/{delegationId}/acknowledge-sop', { params: { path: { delegationId } }, body })
  return (
    <div className="own-actions acknowledge">
      <p>
        <strong>{workTexts.theSopIsNewTo}</strong> {workTexts.readTheStepsBelowBefore}
      </p>
      <Button loading={command.isPending} onClick={() => command.mutate(acknowledge)}>
        {workTexts.iHaveReadVersion(sopVersion)}
      </Button>
      <Refusal error={command.error} />
    </div>
  )
}
