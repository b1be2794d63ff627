import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon } from '../frame/icon.tsx'
import { tasksTexts } from '../words/tasks-texts.ts'

interface NewerVersionProps {
  readonly version: number
  /** What becomes of the draft when it goes on from there. */
  readonly about: string
  readonly onGoOn: () => void
  /** What it says. */
  readonly children: ReactNode
}

/** Somebody published a version while this one was being written: what it says, and going on from it. */
export function NewerVersion({ version, about, onGoOn, children }: NewerVersionProps) {
  return (
    <div role="alert" className="newer-version">
      <p>
        <Icon name="alert" /> <strong>{tasksTexts.versionWasPublishedMeanwhile(version)}</strong> {about}
      </p>
      {children}
      <Button size="xs" variant="default" onClick={onGoOn}>
        {tasksTexts.goOnFromVersion(version)}
      </Button>
    </div>
  )
}
