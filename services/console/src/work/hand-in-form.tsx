import { Button, Textarea } from '@mantine/core'
import type { BodyOf } from '@understudy/client/routes'
import { useState } from 'react'
import { workTexts } from '../words/work-texts.ts'

interface HandInFormProps {
  /** Steps that are still needed. */
  readonly left: number
  readonly isSending: boolean
  readonly send: (body: BodyOf<'/v1/work-items/{workItemId}/submit'>) => void
}

/** What is handed in is locked: a note, and links to where the result is. */
export function HandInForm({ left, isSending, send }: HandInFormProps) {
  const [note, setNote] = useState('')
  const [links, setLinks] = useState('')
  const said = note.trim()
  const given = links.split(/\s+/).filter((link) => link !== '')
  return (
    <form
      className="own-form"
      aria-label={workTexts.handIn}
      onSubmit={(event) => {
        event.preventDefault()
        send({ ...(said !== '' && { note: said }), ...(given.length > 0 && { links: given }) })
      }}
    >
      {left > 0 && (
        <p className="missing-steps">
          {workTexts.stillNeededBeforeItCan(left === 1 ? workTexts.oneStepIs : workTexts.stepsAre(left))}
        </p>
      )}
      <Textarea
        label={workTexts.linksToTheResult}
        description={workTexts.oneOnALine}
        rows={2}
        inputMode="url"
        value={links}
        onChange={({ currentTarget }) => setLinks(currentTarget.value)}
      />
      <Textarea
        label={workTexts.note}
        description={workTexts.whatTheReviewerShouldKnow}
        rows={2}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Button type="submit" loading={isSending} disabled={left > 0}>
        {workTexts.handItIn}
      </Button>
    </form>
  )
}
