import { NativeSelect, TagsInput, Textarea } from '@mantine/core'
import type { Theme } from '@understudy/contract/http/rework'
import { type Cause, causes } from '@understudy/domain/review/review'
import { causeWords } from '../words/review-words.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { causeOf, type Draft } from './draft.ts'

interface VerdictWordsProps {
  readonly draft: Draft
  readonly known: readonly Theme[]
  readonly change: (more: Partial<Draft>) => void
}

/** What kind of rework it is, whose it is, and what to mend. */
export function VerdictWords({ draft, known, change }: VerdictWordsProps) {
  return (
    <div className="verdict-words">
      <TagsInput
        label={reviewsTexts.themes}
        description={reviewsTexts.whatKindOfReworkIt}
        value={[...draft.themes]}
        onChange={(themes) => change({ themes })}
        data={known.map(({ name }) => name)}
        maxTags={20}
        limit={8}
        comboboxProps={{ withinPortal: false }}
      />
      <NativeSelect
        label={reviewsTexts.cause}
        description={reviewsTexts.allButTheFirstAre}
        value={causeOf(draft, known) ?? ''}
        onChange={({ currentTarget }) => change({ cause: currentTarget.value as Cause })}
        data={[
          ...(causeOf(draft, known) === undefined ? [{ value: '', label: reviewsTexts.chooseOne }] : []),
          ...causes.map((value) => ({ value, label: causeWords[value] })),
        ]}
      />
      <Textarea
        label={reviewsTexts.whatToMend}
        rows={3}
        maxLength={10_000}
        value={draft.comment}
        onChange={({ currentTarget }) => change({ comment: currentTarget.value })}
      />
    </div>
  )
}
