import { Button } from '@mantine/core'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { workTexts } from '../words/work-texts.ts'

const forms = ['hand_in', 'ask', 'block'] as const
export type Form = (typeof forms)[number]
export type Move = 'start' | 'resume'

interface ItemMovesProps {
  readonly item: WorkItem
  /** What the state of the item allows. */
  readonly can: readonly string[]
  /** Every step that is needed is ticked. */
  readonly isComplete: boolean
  readonly isBusy: boolean
  readonly open: Form | undefined
  readonly onMove: (move: Move) => void
  readonly onToggle: (form: Form) => void
}

/** A form comes where its move does; asking goes as long as the item is not over. */
export const formMoves: Readonly<Record<Form, string>> = { hand_in: 'submitted', ask: 'cancelled', block: 'blocked' }

const moves = ['started', 'resumed']

const words: Readonly<Record<Form, string>> = {
  hand_in: workTexts.handIn,
  ask: workTexts.ask,
  block: workTexts.imBlocked,
}

/** The moves that go at once, and those that ask for more. */
export function ItemMoves({ item, can, isComplete, isBusy, open, onMove, onToggle }: ItemMovesProps) {
  if (moves.concat(Object.values(formMoves)).every((move) => !can.includes(move))) return null
  const isMended = item.reworked || item.state === 'reopened'
  return (
    <fieldset className="answers-bar" aria-label={workTexts.whatYouCanDo}>
      {can.includes('started') && (
        <Button loading={isBusy} onClick={() => onMove('start')}>
          {isMended ? workTexts.beginMendingIt : workTexts.begin}
        </Button>
      )}
      {can.includes('resumed') && (
        <Button loading={isBusy} onClick={() => onMove('resume')}>
          {workTexts.goOn}
        </Button>
      )}
      {forms
        .filter((form) => can.includes(formMoves[form]))
        .map((form) => (
          <Button
            key={form}
            variant={form === 'hand_in' && isComplete && open === undefined ? 'filled' : 'default'}
            aria-expanded={open === form}
            onClick={() => onToggle(form)}
          >
            {words[form]}
          </Button>
        ))}
    </fieldset>
  )
}
