import { Button, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Task } from '@understudy/contract/http/tasks'
import { compareBriefs } from '@understudy/domain/brief/compare-briefs'
import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import { type BriefSection, type BriefText, briefSections, type Change } from '@understudy/domain/task/task'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { tasksKey } from '../api/use-people.ts'
import { useLint } from '../api/use-task.ts'
import { sectionWords } from '../words/brief-words.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import { sectionHints, starterWords } from '../words/writing-words.ts'
import { BriefDiff } from './brief-diff.tsx'
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
        {task.brief === null && Object.keys(written(draft)).length === 0 && (
          <p className="quiet">
            {starterWords.about}{' '}
            <Button size="compact-xs" variant="default" onClick={() => setDraft(starterBrief)}>
              {starterWords.begin}
            </Button>
          </p>
        )}
        {briefSections.map((section) => (
          <Textarea
            key={section}
            id={`brief-${section}`}
            label={sectionWords[section]}
            description={sectionHints[section]}
            error={saidOf(findings, section)}
            autosize
            minRows={2}
            maxRows={12}
            value={draft[section]}
            onChange={({ currentTarget: { value } }) => setDraft((last) => ({ ...last, [section]: value }))}
          />
        ))}
      </div>
      <aside className="editor-side" aria-label={tasksTexts.whatTheLinterSays}>
        <BriefFindings findings={findings} isReading={lint.isFetching || linted !== draft} error={lint.error} />
        {task.brief !== null && changes.length > 0 && (
          <>
            <h3>{tasksTexts.whatItChanges}</h3>
            <BriefDiff changes={changes} />
          </>
        )}
      </aside>
      <PublishBar
        isNew={task.brief === null}
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

/** The first objection to a section; the list beside it has them all. */
function saidOf(findings: readonly { section: BriefSection; severity: string; message: string }[], of: BriefSection) {
  return findings.find(({ section, severity }) => section === of && severity === 'error')?.message
}

function lacking(changed: number, errors: number): string | undefined {
  if (changed === 0) return tasksTexts.nothingIsChangedYet
  return errors === 0 ? undefined : tasksTexts.whatTheLinterObjectsTo
}
