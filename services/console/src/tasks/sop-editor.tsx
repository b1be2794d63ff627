import { Button } from '@mantine/core'
import type { Task } from '@understudy/contract/http/tasks'
import { checkSteps } from '@understudy/domain/sop/check-steps'
import type { SopStep } from '@understudy/domain/task/task'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { tasksKey } from '../api/use-people.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import { moved, type StepDraft, stepsOf, without } from './draft-steps.ts'
import { PublishBar } from './publish-bar.tsx'
import { StepFields } from './step-fields.tsx'

interface SopEditorProps {
  readonly task: Task
  readonly onClose: () => void
}

const blank: SopStep = { kind: 'do', text: '', required: true }
let made = 0
const draftOf = (step: SopStep): StepDraft => ({ ...step, key: ++made })

/** Writes the next version of an SOP, step by step; what would be refused is said at once. */
export function SopEditor({ task, onClose }: SopEditorProps) {
  const before = task.sop?.steps as readonly SopStep[] | undefined
  const [drafts, setDrafts] = useState(() => (before ?? [blank]).map(draftOf))
  const publish = useCommand(tasksKey)
  const steps = stepsOf(drafts)
  const reasons = checkSteps(steps)
  const isSame = JSON.stringify(steps) === JSON.stringify(before)
  const isEmpty = steps.some(({ text }) => text.trim() === '')
  return (
    <section aria-label={tasksTexts.nextVersionOfTheSop(task.name)} className="editor-steps">
      <ol className="steps">
        {drafts.map((step, index) => (
          <li key={step.key}>
            <StepFields
              step={step}
              number={index + 1}
              earlier={drafts.slice(0, index)}
              onChange={(next) => setDrafts((all) => all.map((one) => (one.key === step.key ? next : one)))}
              onMove={(by) => setDrafts((all) => moved(all, index, index + by))}
              onRemove={() => setDrafts((all) => without(all, step.key))}
              isLast={index === drafts.length - 1}
            />
          </li>
        ))}
      </ol>
      <Button variant="default" size="xs" onClick={() => setDrafts((all) => [...all, draftOf(blank)])}>
        {tasksTexts.addAStep}
      </Button>
      <ul className="unmet">
        {reasons.map(({ message, satisfiedBy }) => (
          <li key={message} data-severity="error">
            <span>{message}</span>
            <span className="quiet">{satisfiedBy}</span>
          </li>
        ))}
      </ul>
      <PublishBar
        isNew={before === undefined}
        lacks={lacking(isSame, isEmpty, reasons.length)}
        isSending={publish.isPending}
        error={publish.error}
        onPublish={(change) =>
          publish.mutate(
            () =>
              api.POST('/v1/tasks/{taskId}/sop', { params: { path: { taskId: task.id } }, body: { change, steps } }),
            { onSuccess: onClose },
          )
        }
        onClose={onClose}
      />
    </section>
  )
}

function lacking(isSame: boolean, isEmpty: boolean, wrong: number): string | undefined {
  if (isSame) return tasksTexts.nothingIsChangedYet
  if (isEmpty) return tasksTexts.aStepHasNoWords
  return wrong === 0 ? undefined : tasksTexts.whatIsWrongHasTo
}
