import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import type { RubricDraft } from '@understudy/contract/http/tasks'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { tasksKey } from '../api/use-people.ts'
import { Refusal } from '../frame/refusal.tsx'
import { rubricWords as words } from '../words/task-form-words.ts'

interface RubricEditorProps {
  readonly taskId: string
  readonly begin: RubricDraft
  /** Nobody has written it yet: it comes of the brief. */
  readonly isDrafted: boolean
  readonly onClose: () => void
}

type Criterion = RubricDraft['criteria'][number]

const hundred = 100
let made = 0
const blank = (): Criterion => ({ id: `added-${++made}`, text: '', weight: 1, critical: false })

/** Writes the next version of a rubric, criterion by criterion. */
export function RubricEditor({ taskId, begin, isDrafted, onClose }: RubricEditorProps) {
  const [criteria, setCriteria] = useState<readonly Criterion[]>(() =>
    begin.criteria.length === 0 ? [blank()] : begin.criteria,
  )
  const [percent, setPercent] = useState(Math.round(begin.threshold * hundred))
  const publish = useCommand(tasksKey)
  const isEmpty = criteria.some(({ text }) => text.trim() === '')
  const set = (id: string, change: Partial<Criterion>) =>
    setCriteria((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)))
  return (
    <form
      className="rubric-editor"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        const body = { criteria, threshold: percent / hundred }
        publish.mutate(() => api.POST('/v1/tasks/{taskId}/rubric', { params: { path: { taskId } }, body }), {
          onSuccess: onClose,
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
                criteria.length === 1 ? undefined : () => setCriteria((all) => all.filter(({ id }) => id !== one.id))
              }
            />
          </li>
        ))}
      </ol>
      <p className="quiet">{words.criticalHint}</p>
      <div className="answers-bar">
        <Button size="xs" variant="default" onClick={() => setCriteria((all) => [...all, blank()])}>
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
        value={percent}
        onChange={({ currentTarget }) => setPercent(Number(currentTarget.value))}
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
