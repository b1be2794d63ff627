import type { Submission } from '@understudy/contract/http/handed-in'
import { useMembers } from '../api/use-people.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { LinkedText, OutLink } from '../instructions/linked-text.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { lengthText } from '../time/time-left.ts'
import { itemTexts } from '../words/item-texts.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'

/** What took less than this was not timed: it was begun in order to hand it in. */
const tellingMs = 60_000

export function SubmissionView({ submission }: { readonly submission: Submission }) {
  const { note, links, at, by, startedAt } = submission
  const took = startedAt === null ? 0 : Date.parse(at) - Date.parse(startedAt)
  return (
    <section aria-labelledby="handed-in">
      <h3 id="handed-in">
        {submission.submission > 1 ? reviewsTexts.handedInAgain(submission.submission) : reviewsTexts.handedIn}
      </h3>
      <p className="quiet">
        <InstantView at={at} />
        {by !== null && <HandedInBy memberId={by} />}
        {took >= tellingMs && reviewsTexts.afterItWasBegun(lengthText(took))}
      </p>
      {note !== null && (
        <p className="handed-note">
          <LinkedText text={note} />
        </p>
      )}
      {links.length > 0 && (
        <ul className="handed-links">
          {links.map((link) => (
            <li key={link}>
              <OutLink href={link} />
            </li>
          ))}
        </ul>
      )}
      {note === null && links.length === 0 && <p className="quiet">{reviewsTexts.withoutANoteOrA}</p>}
    </section>
  )
}

/** Nobody is named before it is known who is seen. Apart, since whoever judges blind asks for nobody's name. */
function HandedInBy({ memberId }: { readonly memberId: string }) {
  const { data: members } = useMembers()
  const nameOf = useMemberNames(itemTexts.aColleague)
  return members !== undefined && reviewsTexts.by2(nameOf(memberId))
}
