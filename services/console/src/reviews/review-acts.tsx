import type { Review } from '@understudy/contract/http/reviews'
import { mayReview } from '@understudy/domain/review/may-review'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useDoables } from '../api/use-may-do.ts'
import { useMembers } from '../api/use-people.ts'
import { reviewsKey } from '../api/use-reviews.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { reviewActWords as words } from '../words/review-act-words.ts'

interface OfReview {
  readonly review: Review
}

/** Who takes it, and whether another is looked at in its place. */
export function ReviewActs({ review }: OfReview) {
  const { id, drawKind } = review
  const { data: may } = useDoables([...reviewsKey, id], (signal) =>
    api.GET('/v1/reviews/{reviewId}/may-do', { params: { path: { reviewId: id } }, signal }),
  )
  const mayAssign = may?.has('review.assign') === true
  // Only what the floor of a period took has others to choose from.
  const mayReplace = may?.has('review.replace') === true && drawKind === 'floor'
  if (!mayAssign && !mayReplace) return null
  return (
    <div className="forms">
      {mayAssign && <Assign review={review} />}
      {mayReplace && <Replace review={review} />}
    </div>
  )
}

/** The names are asked for once they are wanted: whoever judges blind asks for nobody's. */
function Assign({ review: { id, assignedTo } }: OfReview) {
  const [isWanted, setWanted] = useState(false)
  const { data: members = [] } = useMembers(isWanted)
  const fields: readonly FormField[] = [
    {
      ...{ name: 'reviewerId', label: words.whom, hint: words.whomHint, kind: 'choice' },
      choices: members
        .filter((member) => mayReview(member) && member.id !== assignedTo)
        .map((member) => ({ value: member.id, label: member.name })),
    },
  ]
  return (
    <CommandForm
      title={words.assign}
      fields={fields}
      touched={[reviewsKey]}
      send={words.assignIt}
      onToggle={setWanted}
      isSecond
      command={(given) =>
        api.POST('/v1/reviews/{reviewId}/assignment', {
          params: { path: { reviewId: id } },
          body: { reviewerId: given.text('reviewerId') },
        })
      }
    />
  )
}

const replaceFields: readonly FormField[] = [
  { name: 'reason', label: words.whyReplaced, hint: words.replaceHint, kind: 'long' },
]

function Replace({ review: { id } }: OfReview) {
  return (
    <CommandForm
      title={words.replace}
      fields={replaceFields}
      touched={[reviewsKey]}
      keptAs={`replace:${id}`}
      send={words.replaceIt}
      isSecond
      command={(given) =>
        api.POST('/v1/reviews/{reviewId}/replacement', {
          params: { path: { reviewId: id } },
          body: { reason: given.text('reason') },
        })
      }
    />
  )
}
