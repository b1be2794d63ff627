import { NativeSelect, TextInput } from '@mantine/core'
import type { Reason } from '@understudy/domain/decision'
import { choicesOf } from '../forms/choices-of.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import type { StepDraft } from './draft-steps.ts'

interface StepBranchProps {
  readonly step: StepDraft
  readonly number: number
  readonly earlier: readonly StepDraft[]
  readonly wrong: readonly Reason[]
  readonly onChange: (step: StepDraft) => void
}

type Asked = NonNullable<StepDraft['asks']>['kind']

const values: Readonly<Record<'' | Asked, string>> = {
  '': tasksTexts.asksForNothing,
  text: tasksTexts.asksForAText,
  number: tasksTexts.asksForANumber,
  date: tasksTexts.asksForADate,
  choice: tasksTexts.asksToChoose,
}

/** Which value a step asks for, and on which earlier answer it hangs. */
export function StepBranch({ step, number, earlier, wrong, onChange }: StepBranchProps) {
  const choices = step.asks?.kind === 'choice' ? (step.asks.choices ?? []) : undefined
  return (
    <div className="step-line">
      <NativeSelect
        label={tasksTexts.asks}
        aria-label={tasksTexts.valueOfStep(number)}
        value={step.asks?.kind ?? ''}
        data={choicesOf(values)}
        onChange={({ currentTarget: { value } }) => onChange(asking(step, value as '' | Asked))}
      />
      {choices !== undefined && (
        <TextInput
          label={tasksTexts.answers}
          aria-label={tasksTexts.answersOfStepWithSlashes(number)}
          error={saidOf(wrong, 'choices_missing')}
          placeholder={tasksTexts.yesNo}
          defaultValue={choices.join(' / ')}
          onChange={({ currentTarget }) =>
            onChange({ ...step, asks: { kind: 'choice', choices: listed(currentTarget.value) } })
          }
        />
      )}
      <When step={step} number={number} earlier={earlier} wrong={wrong} onChange={onChange} />
    </div>
  )
}

/** Where an earlier step asks to choose, this one may belong to one of its answers alone. */
function When({ step, number, earlier, wrong, onChange }: StepBranchProps) {
  const branches = earlier.flatMap(({ asks }, index) =>
    asks?.kind === 'choice'
      ? (asks.choices ?? []).map((answer) => ({
          value: `${index + 1} ${answer}`,
          label: tasksTexts.onlyIfStepIs2(index + 1, answer),
        }))
      : [],
  )
  const { when, ...always } = step
  const here = when === undefined ? '' : `${when.step} ${when.answers.join(' or ')}`
  // A branch for several answers came from a file: it is shown and kept, until another one is chosen.
  if (when !== undefined && branches.every(({ value }) => value !== here))
    branches.push({ value: here, label: tasksTexts.onlyIfStepIs2(when.step, when.answers.join(' or ')) })
  if (branches.length === 0) return null
  return (
    <NativeSelect
      label={tasksTexts.when}
      aria-label={tasksTexts.whenStepIsDone(number)}
      error={saidOf(wrong, 'branch_unknown', 'answer_unknown')}
      value={here}
      data={[{ value: '', label: tasksTexts.always }, ...branches]}
      onChange={({ currentTarget: { value } }) => {
        const [of, ...answer] = value.split(' ')
        onChange(value === '' ? always : { ...step, when: { step: Number(of), answers: [answer.join(' ')] } })
      }}
    />
  )
}

/** What is wrong, at the field where it is put right, and how. */
function saidOf(wrong: readonly Reason[], ...codes: readonly string[]): string | undefined {
  const found = wrong.find(({ code }) => codes.includes(code))
  return found && `${found.message}. ${found.satisfiedBy}.`
}

function asking({ asks: _, ...step }: StepDraft, kind: '' | Asked): StepDraft {
  if (kind === '') return step
  return { ...step, asks: kind === 'choice' ? { kind, choices: ['yes', 'no'] } : { kind } }
}

const listed = (text: string) =>
  text
    .split('/')
    .map((answer) => answer.trim())
    .filter((answer) => answer !== '')
