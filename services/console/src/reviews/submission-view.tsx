import type { Submission } from '@understudy/contract/http/handed-in'
import { LinkedText, OutLink } from '../instructions/linked-text.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { lengthText } from '../time/time-left.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'

interface SubmissionViewProps {
  readonly submission: Submission
  readonly nameOf: (memberId: string) => string
}

export function SubmissionView({ submission, nameOf }: SubmissionViewProps) {
  const { note, links, at, by, startedAt } = submission
  return (
    <section aria-labelledby="handed-in">
      <h3 id="handed-in">
        {reviewsTexts.handedIn}{' '}
        <span className="quiet">
          {submission.submission > 1 && reviewsTexts.forTheTime(ordinal(submission.submission))}
        </span>
      </h3>
      <p className="quiet">
        <InstantView at={at} />
        {by !== null && reviewsTexts.by2(nameOf(by))}
        {startedAt !== null && reviewsTexts.afterItWasBegun(lengthText(Date.parse(at) - Date.parse(startedAt)))}
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

const rules = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const ordinal = (count: number) => `${count}${endings[rules.select(count)]}`
