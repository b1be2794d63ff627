import { Button, Textarea } from '@mantine/core'
import type { BodyOf } from '@understudy/client/routes'
import { errorsAt } from '../api/field-errors.ts'
import { keptDrafts } from '../forms/kept-drafts.ts'
import { Refusal } from '../frame/refusal.tsx'
import { workTexts } from '../words/work-texts.ts'

interface HandInFormProps {
  readonly itemId: string
  /** Steps that are still needed. */
  readonly left: number
  readonly isSending: boolean
  readonly error: Error | null
  /** `sent`: what to do once it is handed in. */
  readonly send: (body: BodyOf<'/v1/work-items/{workItemId}/submit'>, sent: () => void) => void
}

export const { useDraft: useHandInDraft } = keptDrafts({
  kind: 'hand-in',
  place: 'tab',
  empty: { note: '', links: '' },
})

/** What the form sends, each said at its own field. */
const handInFields = ['links', 'note'] as const

/** What is handed in is locked: a note, and links to where the result is. */
export function HandInForm({ itemId, left, isSending, error, send }: HandInFormProps) {
  const [{ note, links }, change, forget] = useHandInDraft(itemId)
  const said = note.trim()
  const given = links.split(/\s+/).filter((link) => link !== '')
  return (
    <form
      className="own-form"
      aria-label={workTexts.handIn}
      onSubmit={(event) => {
        event.preventDefault()
        send({ ...(said !== '' && { note: said }), ...(given.length > 0 && { links: given }) }, forget)
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
        autosize
        minRows={2}
        maxRows={10}
        inputMode="url"
        value={links}
        error={linkErrors(error, given)}
        onChange={({ currentTarget }) => change({ links: currentTarget.value })}
      />
      <Textarea
        label={workTexts.note}
        description={workTexts.whatTheReviewerShouldKnow}
        autosize
        minRows={2}
        maxRows={10}
        value={note}
        error={errorsAt(error, 'note')[0]?.words}
        onChange={({ currentTarget }) => change({ note: currentTarget.value })}
      />
      <Refusal error={error} marked={handInFields} title={workTexts.notHandedIn} />
      <Button type="submit" loading={isSending} disabled={left > 0}>
        {workTexts.handItIn}
      </Button>
    </form>
  )
}

/** Each link that is none, by what was written. */
function linkErrors(error: Error | null, given: readonly string[]) {
  const wrong = errorsAt(error, 'links')
  if (wrong.length === 0) return undefined
  return wrong.map(({ index, words }) => <span key={index}>{workTexts.linkIs(given[index ?? 0] ?? '', words)} </span>)
}
