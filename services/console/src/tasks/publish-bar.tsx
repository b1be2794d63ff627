import { Button, SegmentedControl } from '@mantine/core'
import type { Change } from '@understudy/domain/task/task'
import { useState } from 'react'
import { Refusal } from '../frame/refusal.tsx'
import { tasksTexts } from '../words/tasks-texts.ts'
import { changeWords } from '../words/writing-words.ts'

interface PublishBarProps {
  /** The first version: there is no evidence yet that it could touch. */
  readonly isNew: boolean
  /** The words on its button. */
  readonly send: string
  /** Why it cannot be published yet. */
  readonly lacks: string | undefined
  readonly isSending: boolean
  readonly error: Error | null
  readonly onPublish: (change: Change) => void
  readonly onClose: () => void
}

const choices = (['minor', 'major'] as const).map((value) => ({ value, label: changeWords[value].title }))

/** Says what kind of change it is, and publishes it. */
export function PublishBar({ isNew, send, lacks, isSending, error, onPublish, onClose }: PublishBarProps) {
  const [change, setChange] = useState<Change>(isNew ? 'major' : 'minor')
  return (
    <div className="publish">
      {!isNew && (
        <div className="publish-kind">
          <span className="publish-label" id="kind-of-change">
            {tasksTexts.kindOfChange}
          </span>
          <SegmentedControl
            className="show"
            aria-labelledby="kind-of-change"
            value={change}
            data={choices}
            onChange={(value) => setChange(value as Change)}
          />
          <span className="quiet">{changeWords[change].hint}</span>
        </div>
      )}
      <Refusal error={error} />
      <div className="answers-bar">
        <Button disabled={lacks !== undefined} loading={isSending} onClick={() => onPublish(change)}>
          {send}
        </Button>
        <Button variant="default" onClick={onClose}>
          {tasksTexts.leaveIt}
        </Button>
        {lacks !== undefined && <span className="quiet publish-lacks">{lacks}</span>}
      </div>
    </div>
  )
}
