import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import type { Reason } from '@understudy/domain/decision'
import type { SopStep } from '@understudy/domain/task/task'
import { choicesOf } from '../forms/choices-of.ts'
import { stepKindWords } from '../words/review-words.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import type { StepDraft } from './draft-steps.ts'
import { StepBranch } from './step-branch.tsx'

interface StepFieldsProps {
  readonly step: StepDraft
  readonly number: number
  readonly earlier: readonly StepDraft[]
  /** What would be refused of it. */
  readonly wrong: readonly Reason[]
  readonly isLast: boolean
  readonly onChange: (step: StepDraft) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

const kinds = choicesOf(stepKindWords)

/** One step that is being written. */
export function StepFields({ step, number, earlier, wrong, isLast, onChange, onMove, onRemove }: StepFieldsProps) {
  const name = (what: string) => tasksTexts.ofStep(what, number)
  return (
    <fieldset className="step-fields" aria-label={tasksTexts.step(number)}>
      <div className="step-line">
        <NativeSelect
          label={tasksTexts.kind}
          aria-label={name(tasksTexts.kind)}
          data={kinds}
          value={step.kind}
          onChange={({ currentTarget }) => onChange({ ...step, kind: currentTarget.value as SopStep['kind'] })}
        />
        <Textarea
          label={tasksTexts.words}
          aria-label={name(tasksTexts.words)}
          placeholder={tasksTexts.whatIsDone}
          autosize
          minRows={1}
          maxLength={500}
          value={step.text}
          onChange={({ currentTarget }) => onChange({ ...step, text: onOneLine(currentTarget.value) })}
        />
      </div>
      <Checkbox
        label={tasksTexts.required}
        checked={step.required}
        onChange={({ currentTarget }) => onChange({ ...step, required: currentTarget.checked })}
      />
      <div className="step-line">
        <Textarea
          label={tasksTexts.note}
          aria-label={name(tasksTexts.note)}
          autosize
          minRows={1}
          value={step.note ?? ''}
          onChange={({ currentTarget: { value } }) => onChange(noted(step, onOneLine(value)))}
        />
      </div>
      <StepBranch step={step} number={number} earlier={earlier} wrong={wrong} onChange={onChange} />
      <div className="step-acts">
        <Act name={tasksTexts.moveUp(number)} word={tasksTexts.up} isOff={number === 1} onClick={() => onMove(-1)} />
        <Act name={tasksTexts.moveDown(number)} word={tasksTexts.down} isOff={isLast} onClick={() => onMove(1)} />
        <Act
          name={tasksTexts.removeStep(number)}
          word={tasksTexts.remove}
          isOff={number === 1 && isLast}
          onClick={onRemove}
        />
      </div>
    </fieldset>
  )
}

/** It wraps where there is no room for it, and is one sentence all the same. */
const onOneLine = (text: string) => text.replaceAll('\n', ' ')

function noted({ note: _, ...step }: StepDraft, note: string): StepDraft {
  return note === '' ? step : { ...step, note }
}

interface ActProps {
  readonly name: string
  readonly word: string
  readonly isOff: boolean
  readonly onClick: () => void
}

function Act({ name, word, isOff, onClick }: ActProps) {
  return (
    <Button size="compact-xs" variant="subtle" aria-label={name} disabled={isOff} onClick={onClick}>
      {word}
    </Button>
  )
}
