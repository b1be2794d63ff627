import { useDebouncedValue } from '@mantine/hooks'
import type { Task } from '@understudy/contract/http/tasks'
import { compareBriefs } from '@understudy/domain/brief/compare-briefs'
import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import type { BriefText, Change } from '@understudy/domain/task/task'
import { useMemo, useState } from 'react'
import { api } from '../api/api.ts'
import { useLint } from '../api/use-task.ts'
import { tasksTexts } from '../words/tasks-texts.ts'
import { BriefDiff } from './brief-diff.tsx'
import { BriefFields, BriefStart } from './brief-fields.tsx'
import { BriefFindings } from './brief-findings.tsx'
import { briefLacks } from './brief-lacks.ts'
import { NewerVersion } from './newer-version.tsx'
import { leftOfExample } from './of-example.ts'
import { PublishBar } from './publish-bar.tsx'
import { rebased } from './rebased.ts'
import { usePublishing } from './use-publishing.ts'
import { briefDrafts, briefTextOf, openedOn } from './writings.ts'

interface EditorProps {
  readonly task: Task
  readonly onClose: () => void
}

const pauseMs = 350

/** Writes the next version of a brief: what is to be mended of it stands beside it, and what it changes. */
export function BriefEditor({ task, onClose }: EditorProps) {
  const { opened, before, draft, setDraft, forget, goOn } = useText(task)
  const { newer, publish, send } = usePublishing(task, 'brief', opened, { onPublished: forget, onClose })
  const check = useCheck(draft)
  const { findings } = check
  const isBlank = Object.keys(written(draft)).length === 0
  const isNew = opened.published === null
  const nextVersion = ((newer ?? opened.published)?.version ?? 0) + 1
  const changes = compareBriefs(before, draft)
  const path = { taskId: task.id }
  const onPublish = (change: Change) =>
    send((header) =>
      api.POST('/v1/tasks/{taskId}/brief', { params: { path, header }, body: { change, sections: draft } }),
    )
  const goOnFromNewer = () => {
    publish.reset()
    goOn(rebased(draft, before, briefTextOf(task.brief)))
  }
  return (
    <section aria-label={tasksTexts.nextVersionOfTheBrief(task.name)} className="editor">
      <h3 className="editor-head">{tasksTexts.draftOfBrief(nextVersion)}</h3>
      {newer && (
        <NewerVersion version={newer.version} about={tasksTexts.draftOntoNewer.brief} onGoOn={goOnFromNewer}>
          <BriefDiff changes={compareBriefs(before, briefTextOf(task.brief))} />
        </NewerVersion>
      )}
      <div className="editor-fields">
        {isNew && <BriefStart isBlank={isBlank} draft={draft} onBegin={() => setDraft(starterBrief)} />}
        <BriefFields draft={draft} before={before} findings={findings} isNew={isNew} onChange={setDraft} />
      </div>
      <aside className="editor-side" aria-label={tasksTexts.whatTheLinterSays}>
        <BriefFindings {...check} isBlank={isBlank} left={isNew ? leftOfExample(draft) : []} />
        {!isNew && changes.length > 0 && <Changes of={changes} />}
      </aside>
      <PublishBar
        isNew={isNew}
        send={tasksTexts.publishBrief}
        lacks={
          newer
            ? tasksTexts.whatWasPublishedHasToBe(newer.version)
            : briefLacks({
                draft,
                changed: changes.length,
                isFaulty: findings.some(({ severity }) => severity === 'error'),
                isUnchecked: check.error !== null,
              })
        }
        isSending={publish.isPending}
        error={publish.error}
        onPublish={onPublish}
        onClose={onClose}
      />
    </section>
  )
}

function Changes({ of: changes }: { readonly of: ReturnType<typeof compareBriefs> }) {
  return (
    <>
      <h3>{tasksTexts.whatItChanges}</h3>
      <BriefDiff changes={changes} />
    </>
  )
}

/** What is to be mended of what is written, as soon as the writer pauses. */
function useCheck(draft: BriefText) {
  const [linted] = useDebouncedValue(draft, pauseMs)
  const { data, error, isFetching, refetch } = useLint(written(linted))
  const isReading = isFetching || linted !== draft
  return { findings: data?.findings ?? [], isReading, error, onTryAgain: () => void refetch() }
}

/** The sections that are being written, which are kept, and what they were before. */
function useText(task: Task) {
  const [writing, write, forget] = briefDrafts.useDraft(task.id)
  const [opened, setOpened] = useState(writing.opened ?? openedOn(task, 'brief'))
  const before = useMemo(() => briefTextOf(opened.published), [opened])
  const goOn = (text: BriefText) => {
    const onto = openedOn(task, 'brief')
    setOpened(onto)
    write({ opened: onto, text })
  }
  const setDraft = (text: BriefText) => write({ opened, text })
  return { opened, before, draft: writing.text ?? before, setDraft, forget, goOn }
}

/** A section that nobody has begun is missing; an empty one would be said to be empty. */
function written(draft: BriefText): Partial<BriefText> {
  return Object.fromEntries(Object.entries(draft).filter(([, text]) => text.trim() !== ''))
}
