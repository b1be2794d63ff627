import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import type { RubricDraft } from '@understudy/contract/http/tasks'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { tasksKey } from '../api/use-people.ts'
import { Refusal } from '../frame/refusal.tsx'
import { rubricWords as words } from '../words/task-form-words.ts'
import { blankCriterion, type Criterion, rubricToBegin } from './rubric-draft.ts'
import { rubricDrafts } from './writings.ts'

interface RubricEditorProps {
  readonly taskId: string
  readonly begin: RubricDraft
  /** Nobody has written it yet: it comes of the brief. */
  readonly isDrafted: boolean
  readonly onClose: () => void
}

const hundred = 100

/** Writes the next version of a rubric, criterion by criterion; what is written is kept until it is published. */
export function RubricEditor({ taskId, begin, isDrafted, onClose }: RubricEditorProps) {
  const [start] = useState(() => rubricToBegin(begin))
  const [{ begun = start, written }, keep, forget] = rubricDrafts.useDraft(taskId)
  const { criteria, threshold } = written ?? begun
  const publish = useCommand(tasksKey)
  const isEmpty = criteria.some(({ text }) => text.trim() === '')
  const write = (more: Partial<RubricDraft>) => keep({ begun, written: { criteria, threshold, ...more } })
  const set = (id: string, change: Partial<Criterion>) =>
    write({ criteria: criteria.map((one) => (one.id === id ? { ...one, ...change } : one)) })
  return (
    <form
      className="rubric-editor"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        const body = { criteria, threshold }
        publish.mutate(() => api.POST('/v1/tasks/{taskId}/rubric', { params: { path: { taskId } }, body }), {
          onSuccess: () => {
            forget()
            onClose()
          },
        })
      }}
    >
      {isDrafted && <p className="quiet">{words.drafted}</p>}
      <ol className="rubric-rows">
        {criteria.map((one, index) => (
          <li key={one.id}>
            <CriterionFields
              criterion={one}
              number={index + 1}
              onChange={(change) => set(one.id, change)}
              onRemove={
                criteria.length === 1
                  ? undefined
                  : () => write({ criteria: criteria.filter(({ id }) => id !== one.id) })
              }
            />
          </li>
        ))}
      </ol>
      <p className="quiet">{words.criticalHint}</p>
      <div className="answers-bar">
        <Button
          size="xs"
          variant="default"
          onClick={() => write({ criteria: [...criteria, blankCriterion(criteria)] })}
        >
          {words.add}
        </Button>
      </div>
      <TextInput
        className="rubric-threshold"
        label={`${words.threshold} (%)`}
        description={words.thresholdHint}
        type="number"
        min={1}
        max={hundred}
        value={Math.round(threshold * hundred)}
        onChange={({ currentTarget }) => write({ threshold: Number(currentTarget.value) / hundred })}
      />
      <Refusal error={publish.error} />
      <div className="answers-bar">
        <Button type="submit" size="xs" disabled={isEmpty} loading={publish.isPending}>
          {words.publish}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {words.leave}
        </Button>
        {isEmpty && <span className="quiet publish-lacks">{words.empty}</span>}
      </div>
    </form>
  )
}

interface CriterionFieldsProps {
  readonly criterion: Criterion
  readonly number: number
  readonly onChange: (change: Partial<Criterion>) => void
  readonly onRemove: (() => void) | undefined
}

function CriterionFields({ criterion, number, onChange, onRemove }: CriterionFieldsProps) {
  return (
    <fieldset className="rubric-row" aria-label={`${words.criterion} ${number}`}>
      <Textarea
        aria-label={`${words.criterion} ${number}`}
        autosize
        minRows={1}
        maxLength={1_000}
        value={criterion.text}
        onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
      />
      <TextInput
        className="rubric-weight"
        leftSection={words.weight}
        leftSectionWidth={66}
        aria-label={`${words.weight} ${number}`}
        type="number"
        min={1}
        value={criterion.weight}
        onChange={({ currentTarget }) => onChange({ weight: Number(currentTarget.value) })}
      />
      <Checkbox
        label={words.critical}
        checked={criterion.critical}
        onChange={({ currentTarget }) => onChange({ critical: currentTarget.checked })}
      />
      {onRemove && (
        <Button size="compact-xs" variant="subtle" aria-label={`${words.remove} ${number}`} onClick={onRemove}>
          {words.remove}
        </Button>
      )}
    </fieldset>
  )
}
