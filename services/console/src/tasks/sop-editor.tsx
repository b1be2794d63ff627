import { Button } from '@mantine/core'
import type { Task } from '@understudy/contract/http/tasks'
import { checkSteps } from '@understudy/domain/sop/check-steps'
import type { SopStep } from '@understudy/domain/task/task'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import { moved, type StepDraft, stepsOf, without } from './draft-steps.ts'
import { NewerVersion } from './newer-version.tsx'
import { PublishBar } from './publish-bar.tsx'
import { SopView } from './sop-view.tsx'
import { StepFields } from './step-fields.tsx'
import { usePublishing } from './use-publishing.ts'

interface SopEditorProps {
  readonly task: Task
  readonly onClose: () => void
}

const blank: SopStep = { kind: 'do', text: '', required: true }
let made = 0
const draftOf = (step: SopStep): StepDraft => ({ ...step, key: ++made })

/** Writes the next version of an SOP, step by step; what would be refused is said at once. */
export function SopEditor({ task, onClose }: SopEditorProps) {
  const { opened, newer, publish, send, goOn } = usePublishing(task, 'sop', onClose)
  const before = opened.sop?.steps as readonly SopStep[] | undefined
  const [drafts, setDrafts] = useState(() => (before ?? [blank]).map(draftOf))
  const steps = stepsOf(drafts)
  const reasons = checkSteps(steps)
  const isSame = JSON.stringify(steps) === JSON.stringify(before)
  const path = { taskId: task.id }
  const goOnFromNewer = () => {
    if (isSame && newer) setDrafts((newer.steps as readonly SopStep[]).map(draftOf))
    goOn()
  }
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
      {newer && (
        <NewerVersion version={newer.version} onGoOn={goOnFromNewer}>
          <SopView task={task} onWrite={undefined} />
        </NewerVersion>
      )}
      <PublishBar
        isNew={before === undefined}
        lacks={newer ? tasksTexts.whatWasPublishedHasToBe : lacking(isSame, isEmpty, reasons.length)}
        isSending={publish.isPending}
        error={publish.error}
        onPublish={(change) =>
          send((header) => api.POST('/v1/tasks/{taskId}/sop', { params: { path, header }, body: { change, steps } }))
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
