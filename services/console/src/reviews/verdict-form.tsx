import { Button } from '@mantine/core'
import type { Reason } from '@understudy/domain/decision'
import { type Verdict, verdicts } from '@understudy/domain/review/machine'
import { type KeyboardEvent, useState } from 'react'
import { useThemes } from '../api/use-reviews.ts'
import { KeyHint } from '../frame/key-hint.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { lateVerdictHints, verdictHints, verdictWords } from '../words/review-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { CriterionMarks } from './criterion-marks.tsx'
import { type Rubric, standingOf, verdictOf } from './draft.ts'
import { useDraft } from './drafts.ts'
import { scoreText } from './score-text.ts'
import { VerdictChoice } from './verdict-choice.tsx'
import { VerdictWords } from './verdict-words.tsx'

interface VerdictFormProps {
  readonly draftKey: string
  readonly rubric: Rubric | null
  /** The work is delivered: it cannot be rejected any more. */
  readonly isLate: boolean
  readonly isSending: boolean
  readonly error: Error | null
  readonly send: (body: NonNullable<ReturnType<typeof verdictOf>>) => Promise<unknown>
}

/** Marks, themes, cause, comment and verdict; with the keyboard alone, and what is still missing always in sight. */
export function VerdictForm({ draftKey, rubric, isLate, isSending, error, send }: VerdictFormProps) {
  const [draft, change, forget] = useDraft(draftKey)
  const { data: known = [] } = useThemes()
  const standing = standingOf(rubric, draft, known)
  const { verdict, isForced, marked, missing } = standing
  const [wantsWords, setWantsWords] = useState(draft.comment !== '' || draft.themes.length > 0)
  const needsWords = (verdict !== undefined && verdict !== 'passed') || wantsWords
  const give = () => {
    const body = verdictOf(rubric, draft, known)
    if (!isSending && body !== undefined) send(body).then(forget, () => undefined)
  }
  return (
    <form
      className="verdict-form"
      aria-label={reviewsTexts.yourVerdict}
      onKeyDown={withControl(give)}
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      {rubric !== null && (
        <CriterionMarks
          rubric={rubric}
          marks={draft.marks}
          mark={(id, value) => change({ marks: { ...draft.marks, [id]: value } })}
          said={scoreText(rubric, standing)}
        />
      )}
      <VerdictChoice
        value={verdict}
        isForced={isForced}
        offered={verdicts.filter((one) => !(isLate && one === 'rejected'))}
        choose={(said) => change({ said })}
      />
      {verdict && <p className="quiet verdict-hint">{(isLate ? lateVerdictHints : verdictHints)[verdict]}.</p>}
      {needsWords ? (
        <VerdictWords draft={draft} known={known} change={change} />
      ) : (
        <Button size="compact-sm" variant="subtle" className="add-words" onClick={() => setWantsWords(true)}>
          {reviewsTexts.addAWordToIt}
        </Button>
      )}
      {(rubric === null || marked > 0) && <Missing reasons={missing.map((reason) => readable(reason, rubric))} />}
      <Button
        type="submit"
        loading={isSending}
        disabled={missing.length > 0}
        rightSection={<KeyHint name={reviewsTexts.ctrl} />}
      >
        {wordFor(verdict)}
      </Button>
      <Refusal error={error} />
    </form>
  )
}

function wordFor(verdict: Verdict | undefined): string {
  if (verdict === undefined) return reviewsTexts.giveTheVerdict
  return verdict === 'passed' ? reviewsTexts.passIt : reviewsTexts.give(verdictWords[verdict].toLowerCase())
}

/** Ctrl or Cmd and Enter, wherever in the form. */
function withControl(give: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    give()
  }
}

function Missing({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    <ul className="missing" aria-label={reviewsTexts.stillMissing}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
}

/** By the labels of the form: the engine names a criterion by its id, whoever reads knows it by its text. */
function readable({ code, message }: Reason, rubric: Rubric | null): string {
  if (code === 'theme_missing') return reviewsTexts.addATheme
  if (code === 'comment_missing') return reviewsTexts.sayWhatToFix
  const criterion = rubric?.criteria.find(({ id }) => message === `The criterion ${id} has no mark`)
  return criterion === undefined ? message : reviewsTexts.notMarked(criterion.text)
}
