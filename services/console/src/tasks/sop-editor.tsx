import { Button } from '@mantine/core'
import type { Task } from '@understudy/contract/http/tasks'
import { checkStep, checkSteps } from '@understudy/domain/sop/check-steps'
import type { SopStep } from '@understudy/domain/task/task'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import { moved, type StepDraft, stepsOf, without } from './draft-steps.ts'
import { NewerVersion } from './newer-version.tsx'
import { PublishBar } from './publish-bar.tsx'
import { rebasedSteps } from './rebased.ts'
import { isSameText } from './same-text.ts'
import { SopView } from './sop-view.tsx'
import { StepFields } from './step-fields.tsx'
import { usePublishing } from './use-publishing.ts'
import { blankStep, openedOn, sopDrafts, stepsToBegin } from './writings.ts'

interface SopEditorProps {
  readonly task: Task
  readonly onClose: () => void
}

let made = 0
const draftOf = (step: SopStep): StepDraft => ({ ...step, key: ++made })

/** Writes the next version of an SOP, step by step; what would be refused is said at once. */
export function SopEditor({ task, onClose }: SopEditorProps) {
  const { opened, drafts, setDrafts, forget, goOn } = useSteps(task)
  const { newer, publish, send } = usePublishing(task, 'sop', opened, { onPublished: forget, onClose })
  const steps = stepsOf(drafts)
  const wrong = checkSteps(steps).length
  const isSame = isSameText(steps, opened.published?.steps)
  const path = { taskId: task.id }
  const onto = newer && rebasedSteps(steps, stepsToBegin(opened.published), stepsToBegin(task.sop))
  const isEmpty = steps.some(({ text }) => text.trim() === '')
  return (
    <section aria-label={tasksTexts.nextVersionOfTheSop(task.name)} className="editor-steps">
      <h3>{tasksTexts.draftOfSop(((newer ?? opened.published)?.version ?? 0) + 1)}</h3>
      {newer && onto && (
        <NewerVersion
          version={newer.version}
          about={tasksTexts.draftOntoNewer[onto.isWhole ? 'sopWhole' : 'sop']}
          onGoOn={() => {
            publish.reset()
            goOn(onto.steps)
          }}
        >
          <SopView task={task} onWrite={undefined} />
        </NewerVersion>
      )}
      <ol className="steps">
        {drafts.map((step, index) => (
          <li key={step.key}>
            <StepFields
              step={step}
              number={index + 1}
              earlier={drafts.slice(0, index)}
              wrong={checkStep(steps, index)}
              onChange={(next) => setDrafts(drafts.map((one) => (one.key === step.key ? next : one)))}
              onMove={(by) => setDrafts(moved(drafts, index, index + by))}
              onRemove={() => setDrafts(without(drafts, step.key))}
              isLast={index === drafts.length - 1}
            />
          </li>
        ))}
      </ol>
      <Button variant="default" size="xs" onClick={() => setDrafts([...drafts, draftOf(blankStep)])}>
        {tasksTexts.addAStep}
      </Button>
      <PublishBar
        isNew={opened.published === null}
        send={tasksTexts.publishSop}
        lacks={newer ? tasksTexts.whatWasPublishedHasToBe(newer.version) : lacking(isSame, isEmpty, wrong)}
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

/** The steps that are being written, which are kept; each has its own place in the page wherever it is moved. */
function useSteps(task: Task) {
  const [writing, write, forget] = sopDrafts.useDraft(task.id)
  const [opened, setOpened] = useState(writing.opened ?? openedOn(task, 'sop'))
  const [drafts, setSteps] = useState<readonly StepDraft[]>(() =>
    (writing.text ?? stepsToBegin(opened.published)).map(draftOf),
  )
  const setDrafts = (next: readonly StepDraft[]) => {
    setSteps(next)
    write({ opened, text: stepsOf(next) })
  }
  const goOn = (steps: readonly SopStep[]) => {
    const onto = openedOn(task, 'sop')
    setOpened(onto)
    setSteps(steps.map(draftOf))
    write({ opened: onto, text: steps })
  }
  return { opened, drafts, setDrafts, forget, goOn }
}

function lacking(isSame: boolean, isEmpty: boolean, wrong: number): string | undefined {
  if (isSame) return tasksTexts.nothingIsChangedYet
  if (isEmpty) return tasksTexts.aStepHasNoWords
  return wrong === 0 ? undefined : tasksTexts.whatIsWrongHasTo
}
