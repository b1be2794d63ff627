import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { useState } from 'react'
import { useTick } from '../api/use-tick.ts'
import { DateField } from '../forms/date-field.tsx'
import { Icon } from '../frame/icon.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { instructionsTexts } from '../words/instructions-texts.ts'
import { stepKindWords } from '../words/review-words.ts'
import { workTexts } from '../words/work-texts.ts'
import { type StepState, stepsLeft } from './steps.ts'
import type { Tick } from './ticks.ts'

interface StepListProps {
  readonly item: WorkItem
  readonly steps: readonly StepState[]
  /** Whether its SOP has to be confirmed before anything. */
  readonly isUnread: boolean
}

/** The run of the SOP: each step is ticked as it is done, and unticked where that was a slip. */
export function StepList({ item, steps, isUnread }: StepListProps) {
  const isRunning = item.state === 'in_progress'
  const done = steps.filter(({ isTicked }) => isTicked).length
  const left = isOver.has(item.state) ? 0 : stepsLeft(steps).length
  return (
    <section aria-labelledby="steps">
      <h3 id="steps">
        {workTexts.steps}{' '}
        <span className="quiet" role="status">
          {workTexts.of(done, steps.length)}
          {left > 0 && workTexts.stillNeeded(left)}
        </span>
      </h3>
      {!isRunning && done < steps.length && !isOver.has(item.state) && (
        <p className="quiet">{isUnread ? workTexts.confirmAndStart : workTexts.stepsCanBeTickedWhile}</p>
      )}
      <ol className="own-steps" data-ended={isEnded.has(item.state) || undefined}>
        {steps.map((state) => (
          <li key={state.number} className="own-step" data-ticked={state.isTicked || undefined}>
            <Step itemId={item.id} state={state} isRunning={isRunning} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Nothing of its steps is waited for any more. */
const isOver: ReadonlySet<WorkItem['state']> = new Set([
  ...(['submitted', 'in_review', 'delivered', 'accepted', 'rejected', 'cancelled', 'merged'] as const),
])

/** It will not be gone on with. */
const isEnded: ReadonlySet<WorkItem['state']> = new Set(['rejected', 'cancelled', 'merged'] as const)

interface StepProps {
  readonly itemId: string
  readonly state: StepState
  readonly isRunning: boolean
}

function Step({ itemId, state, isRunning }: StepProps) {
  const { number, step, isTicked, value } = state
  const tick = useTick(itemId)
  const label = (
    <>
      <span className="tag sop-kind">{stepKindWords[step.kind]}</span> {step.text}
      {!step.required && <span className="quiet"> {instructionsTexts.optional}</span>}
      {value !== undefined && (
        <>
          {' '}
          <span className="sop-value">{value}</span>
        </>
      )}
    </>
  )
  const box = <span className="sop-box">{isTicked && <Icon name="check" size={13} />}</span>
  return (
    <>
      {step.asks === undefined ? (
        <label className="own-step-row" data-can={isRunning || undefined}>
          <input
            type="checkbox"
            checked={isTicked}
            disabled={!isRunning}
            onChange={() => tick.mutate({ step: number, ...(isTicked && { undone: true }) })}
          />
          {box}
          <span>{label}</span>
        </label>
      ) : (
        <div className="own-step-row">
          {box}
          <span>{label}</span>
        </div>
      )}
      {step.note !== undefined && <p className="own-step-note quiet">{step.note}</p>}
      {step.asks !== undefined && isRunning && <Answer state={state} asks={step.asks} tick={tick.mutate} />}
      <Refusal error={tick.error} />
    </>
  )
}

type Asks = NonNullable<StepState['step']['asks']>

interface AnswerProps extends Pick<StepProps, 'state'> {
  readonly tick: (tick: Tick) => void
  readonly asks: Asks
}

/** A step that asks for a value is ticked with it, and may be corrected or unticked. */
function Answer({ state: { number, step, isTicked, value: before = '' }, asks, tick }: AnswerProps) {
  const [value, setValue] = useState(before)
  return (
    <form
      className="own-answer"
      onSubmit={(event) => {
        event.preventDefault()
        tick({ step: number, value })
      }}
    >
      <Asked asks={asks} label={workTexts.answerTo(step.text)} value={value} onChange={setValue} />
      <Button type="submit" variant="default" disabled={value === before}>
        {before === '' ? workTexts.tick : workTexts.correct}
      </Button>
      {isTicked && (
        <Button
          variant="subtle"
          onClick={({ currentTarget }) => {
            // The button goes with its tick; whoever pressed it stays at the step.
            currentTarget.form?.querySelector<HTMLElement>('select, input')?.focus()
            tick({ step: number, undone: true })
          }}
        >
          {workTexts.untick}
        </Button>
      )}
    </form>
  )
}

interface AskedProps {
  readonly asks: Asks
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Asked({ asks, label, value, onChange }: AskedProps) {
  const shared = {
    ...{ 'aria-label': label, required: true, value },
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange(currentTarget.value),
  }
  if (asks.kind === 'choice')
    return <NativeSelect {...shared} data={[{ value: '', label: workTexts.choose }, ...(asks.choices ?? [])]} />
  if (asks.kind === 'date') return <DateField {...shared} />
  return <TextInput {...shared} inputMode={asks.kind === 'number' ? 'decimal' : 'text'} />
}
