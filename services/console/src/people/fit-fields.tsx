import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { choicesOf } from '../forms/choices-of.ts'
import type { FieldChoice } from '../forms/form-field.ts'
import { peopleTexts } from '../words/people-texts.ts'
import { placeWords } from '../words/staff-words.ts'

/** A task as the questionnaire asks for it. */
export interface FitTask {
  readonly key: number
  readonly name: string
  readonly place: 'inside' | 'around' | 'office'
  readonly perWeek: number
  readonly minutes: number
  readonly rulesBased: boolean
  readonly documented: boolean
  readonly risk: 'low' | 'elevated' | 'high'
  readonly judgement: 'none' | 'some' | 'heavy'
  readonly liveDocumentation: boolean
  readonly handsOn: boolean
}

interface FitFieldsProps {
  readonly task: FitTask
  readonly number: number
  readonly onChange: (task: FitTask) => void
  readonly onRemove: (() => void) | undefined
}

const places = choicesOf(placeWords)
const risks = [
  { value: 'low', label: peopleTexts.lowRisk },
  { value: 'elevated', label: peopleTexts.elevatedRisk },
  { value: 'high', label: peopleTexts.highRisk },
]
const judgements = [
  { value: 'none', label: peopleTexts.noJudgement },
  { value: 'some', label: peopleTexts.someJudgement },
  { value: 'heavy', label: peopleTexts.heavyJudgement },
]

/** One task of the questionnaire. */
export function FitFields({ task, number, onChange, onRemove }: FitFieldsProps) {
  const flag = (name: 'rulesBased' | 'documented' | 'liveDocumentation' | 'handsOn', label: string) => (
    <Checkbox
      label={label}
      checked={task[name]}
      onChange={({ currentTarget: { checked } }) => onChange({ ...task, [name]: checked })}
    />
  )
  const choice = (name: 'place' | 'risk' | 'judgement', label: string, data: readonly FieldChoice[]) => (
    <NativeSelect
      label={label}
      aria-label={peopleTexts.ofTask(label, number)}
      value={task[name]}
      data={data}
      onChange={({ currentTarget: { value } }) => onChange({ ...task, [name]: value } as FitTask)}
    />
  )
  const figure = (name: 'perWeek' | 'minutes', label: string) => (
    <TextInput
      label={label}
      type="number"
      min={1}
      value={task[name]}
      onChange={({ currentTarget: { value } }) => onChange({ ...task, [name]: Math.max(1, Math.round(Number(value))) })}
    />
  )
  return (
    <fieldset className="panel fit-fields" aria-label={peopleTexts.task(number)}>
      <div className="fit-line">
        <TextInput
          label={peopleTexts.whatIsDone}
          maxLength={100}
          value={task.name}
          onChange={({ currentTarget }) => onChange({ ...task, name: currentTarget.value })}
        />
        {figure('perWeek', peopleTexts.timesAWeek)}
        {figure('minutes', peopleTexts.minutesEach)}
      </div>
      <div className="fit-line fit-choices">
        {choice('place', peopleTexts.place, places)}
        {choice('risk', peopleTexts.risk, risks)}
        {choice('judgement', peopleTexts.judgement, judgements)}
      </div>
      <div className="fit-flags">
        {flag('rulesBased', peopleTexts.followsRules)}
        {flag('documented', peopleTexts.isWrittenDown)}
        {flag('liveDocumentation', peopleTexts.documentsTheVisitLive)}
        {flag('handsOn', peopleTexts.handsOnWithPatients)}
        {onRemove && (
          <Button size="compact-xs" variant="subtle" aria-label={peopleTexts.removeTask(number)} onClick={onRemove}>
            {peopleTexts.remove}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
