import type { ProcessFix } from '@understudy/contract/http/rework'
import type { Session } from '@understudy/contract/http/session'
import { useMemberNames } from '../escalations/use-names.ts'
import { DataTable } from '../frame/data-table.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { leads } from '../frame/pages-of.ts'
import { OutLink } from '../instructions/linked-text.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { dateText } from '../time/date-text.ts'
import { capitalised } from '../words/capitalised.ts'
import { countText } from '../words/count-text.ts'
import { fixesTexts } from '../words/fixes-texts.ts'
import { causeWords } from '../words/review-words.ts'
import { becauseWords, changedWords, fixStateWords } from '../words/staff-words.ts'
import { timeTexts } from '../words/time-texts.ts'
import { FixEffect } from './fix-effect.tsx'
import { FixForms } from './fix-forms.tsx'

interface FixViewProps {
  readonly fix: ProcessFix
  readonly session: Session
}

/** One fix: why it opened, each time it came back, what changed, and how often it came back before and after. */
export function FixView({ fix, session }: FixViewProps) {
  const { name, taskName, state, because, ownerId, openedAt, closedAt, changed, reason, limits } = fix
  const nameOf = useMemberNames()
  return (
    <article className="opened" aria-labelledby="opened">
      <InnerLink to={{ page: 'fixes' }} className="back">
        {fixesTexts.allProcessFixes}
      </InnerLink>
      <header className="opened-head">
        <h2 id="opened">{capitalised(name)}</h2>
        <span className="tag">{fixStateWords[state]}</span>
      </header>
      <p className="fact-line opened-about">
        <span>{taskName}</span>
        <span className="quiet">
          {fixesTexts.opened(
            ownerId === null ? fixesTexts.nobodyAnswersForIt : fixesTexts.answersForIt(nameOf(ownerId)),
          )}{' '}
          <InstantView at={openedAt} />
        </span>
      </p>
      <p>
        {becauseWords[because]}
        {limits !== null &&
          because === 'often' &&
          fixesTexts.timesInDays(countText(limits.times, 'time'), timeTexts.days(limits.days))}
        .
      </p>
      {changed !== null && (
        <p>
          <strong>{fixesTexts.wasChanged(changedWords[changed.kind])}</strong>
          {closedAt !== null && (
            <>
              {' '}
              <InstantView at={closedAt} />
            </>
          )}
          : {changed.what}.
          {changed.training !== undefined && (
            <>
              {fixesTexts.trained(changed.training.memberIds.map(nameOf).join(', '), dateText(changed.training.heldOn))}
              <OutLink href={changed.training.recording} />.
            </>
          )}
        </p>
      )}
      {reason !== null && <p>{fixesTexts.dismissed(reason)}</p>}
      {state === 'landed' && <FixEffect fix={fix} />}
      <Evidence fix={fix} nameOf={nameOf} />
      {state === 'open' && leads(session) && <FixForms fix={fix} />}
    </article>
  )
}

function Evidence({
  fix: { evidence, name },
  nameOf,
}: {
  readonly fix: ProcessFix
  readonly nameOf: (id: string) => string
}) {
  if (evidence.length === 0) return null
  return (
    <section aria-labelledby="evidence">
      <h3 id="evidence">{fixesTexts.evidence}</h3>
      <DataTable
        label={fixesTexts.eachTimeOf(capitalised(name))}
        heads={[fixesTexts.when, fixesTexts.workItem, fixesTexts.assistant, fixesTexts.causedBy, fixesTexts.round]}
      >
        {evidence.map(({ reviewId, round, workItemId, title, assistantId, cause, at }) => (
          <tr key={`${reviewId} ${round}`}>
            <td>
              <InstantView at={at} />
            </td>
            <td>
              <InnerLink to={{ page: 'board' }} query={`?item=${workItemId}`}>
                {title === '' ? fixesTexts.whatHappened : title}
              </InnerLink>
            </td>
            <td>{nameOf(assistantId)}</td>
            <td>{causeWords[cause]}</td>
            <td>{round}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
