import { Button } from '@mantine/core'
import type { Task } from '@understudy/contract/http/tasks'
import { say } from '../board/notes.ts'
import { Icon } from '../frame/icon.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { tasksTexts } from '../words/tasks-texts.ts'
import { briefDrafts, rubricDrafts, sopDrafts } from './writings.ts'

const drafts = { brief: briefDrafts, sop: sopDrafts, rubric: rubricDrafts } as const

interface KeptDraftProps {
  readonly task: Task
  readonly part: keyof typeof drafts
  readonly onGoOn: () => void
}

/** What the viewer wrote of a part and has not published: to go on with, or to be thrown away. */
export function KeptDraft({ task, part, onGoOn }: KeptDraftProps) {
  const kept = drafts[part].useKept(task.id)
  if (kept === undefined) return null
  const discard = () => {
    const restore = kept.discard()
    say({ text: tasksTexts.draftIsThrownAway, undo: restore })
  }
  return (
    <section className="kept-draft" aria-label={tasksTexts.unpublishedDraft[part]}>
      <Icon name="alert" />
      <span>
        <strong>{tasksTexts.unpublishedDraft[part]}</strong> {tasksTexts.lastWritten} <InstantView at={kept.at} />
      </span>
      <Button size="xs" variant="default" onClick={onGoOn}>
        {tasksTexts.goOnWithIt}
      </Button>
      <Button size="xs" variant="default" onClick={discard}>
        {tasksTexts.discardIt}
      </Button>
    </section>
  )
}
