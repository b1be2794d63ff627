import { Button } from '@mantine/core'
import type { Task } from '@understudy/contract/http/tasks'
import { useState } from 'react'
import { useRubricDraft } from '../api/use-task.ts'
import { InstantView } from '../item/instant-view.tsx'
import { rubricWords as words } from '../words/task-form-words.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import { KeptDraft } from './kept-draft.tsx'
import { RubricEditor } from './rubric-editor.tsx'

interface RubricSectionProps {
  readonly task: Task
  readonly mayWrite: boolean
}

const hundred = 100

/** What reviews of the task mark; a lead writes the next version here, from the definition of done where there is none. */
export function RubricSection({ task, mayWrite }: RubricSectionProps) {
  const { rubric } = task
  const [isWriting, setIsWriting] = useState(false)
  const draft = useRubricDraft(task.id, isWriting && rubric === null)
  const begin = rubric ?? draft.data ?? (draft.isError ? { criteria: [], threshold: 0.5 } : undefined)
  return (
    <section aria-labelledby="rubric">
      <div className="section-head">
        <h3 id="rubric">{words.title}</h3>
        {rubric && (
          <span className="quiet">
            {tasksTexts.version2(rubric.version)} <InstantView at={rubric.publishedAt} />
          </span>
        )}
        {mayWrite && !isWriting && (
          <Button size="xs" variant="default" onClick={() => setIsWriting(true)}>
            {rubric ? words.next : words.write}
          </Button>
        )}
      </div>
      {mayWrite && !isWriting && <KeptDraft task={task} part="rubric" onGoOn={() => setIsWriting(true)} />}
      {isWriting && begin && (
        <RubricEditor
          taskId={task.id}
          begin={begin}
          isDrafted={rubric === null && draft.isSuccess}
          onClose={() => setIsWriting(false)}
        />
      )}
      {!isWriting && rubric === null && <p className="quiet">{words.none}</p>}
      {!isWriting && rubric && (
        <>
          <ol className="rubric-marks">
            {rubric.criteria.map(({ id, text, weight, critical }) => (
              <li key={id}>
                {text} <span className="quiet">{words.counts(weight)}</span>{' '}
                {critical && <span className="tag">{words.critical}</span>}
              </li>
            ))}
          </ol>
          <p className="quiet">{words.notMetBelow(Math.round(rubric.threshold * hundred))}</p>
        </>
      )}
    </section>
  )
}
