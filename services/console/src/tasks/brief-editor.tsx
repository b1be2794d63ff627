import { useDebouncedValue } from '@mantine/hooks'
import type { Task } from '@understudy/contract/http/tasks'
import { compareBriefs } from '@understudy/domain/brief/compare-briefs'
import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import { type BriefText, briefSections, type Change } from '@understudy/domain/task/task'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { tasksKey } from '../api/use-people.ts'
import { useLint } from '../api/use-task.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import { BriefDiff } from './brief-diff.tsx'
import { BriefFields, BriefStart } from './brief-fields.tsx'
import { BriefFindings } from './brief-findings.tsx'
import { PublishBar } from './publish-bar.tsx'

interface EditorProps {
  readonly task: Task
  readonly onClose: () => void
}

const empty = Object.fromEntries(briefSections.map((section) => [section, ''])) as BriefText
const pauseMs = 350

/** Writes the next version of a brief: what the linter objects to stands beside it, and what it changes. */
export function BriefEditor({ task, onClose }: EditorProps) {
  const before: BriefText = { ...empty, ...task.brief?.sections }
  const [draft, setDraft] = useState(before)
  const [linted] = useDebouncedValue(draft, pauseMs)
  const lint = useLint(written(linted))
  const publish = useCommand(tasksKey)
  const findings = lint.data?.findings ?? []
  const isBlank = Object.keys(written(draft)).length === 0
  const isNew = task.brief === null
  const changes = compareBriefs(before, draft)
  const send = (change: Change) =>
    publish.mutate(
      () =>
        api.POST('/v1/tasks/{taskId}/brief', {
          params: { path: { taskId: task.id } },
          body: { change, sections: draft },
        }),
      { onSuccess: onClose },
    )
  return (
    <section aria-label={tasksTexts.nextVersionOfTheBrief(task.name)} className="editor">
      <div className="editor-fields">
        {isNew && <BriefStart isBlank={isBlank} draft={draft} onBegin={() => setDraft(starterBrief)} />}
        <BriefFields draft={draft} before={before} findings={findings} isNew={isNew} onChange={setDraft} />
      </div>
      <aside className="editor-side" aria-label={tasksTexts.whatTheLinterSays}>
        <BriefFindings
          isBlank={isBlank}
          findings={findings}
          isReading={lint.isFetching || linted !== draft}
          error={lint.error}
        />
        {!isNew && changes.length > 0 && (
          <>
            <h3>{tasksTexts.whatItChanges}</h3>
            <BriefDiff changes={changes} />
          </>
        )}
      </aside>
      <PublishBar
        isNew={isNew}
        lacks={lacking(changes.length, findings.filter(({ severity }) => severity === 'error').length)}
        isSending={publish.isPending}
        error={publish.error}
        onPublish={send}
        onClose={onClose}
      />
    </section>
  )
}

/** A section that nobody has begun is missing; an empty one would be said to be empty. */
function written(draft: BriefText): Partial<BriefText> {
  return Object.fromEntries(Object.entries(draft).filter(([, text]) => text.trim() !== ''))
}

function lacking(changed: number, errors: number): string | undefined {
  if (changed === 0) return tasksTexts.nothingIsChangedYet
  return errors === 0 ? undefined : tasksTexts.whatTheLinterObjectsTo
}
