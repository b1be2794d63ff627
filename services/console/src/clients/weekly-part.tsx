import { Button } from '@mantine/core'
import { addressOf } from '@understudy/client/address-of'
import type { WeeklyDraft } from '@understudy/contract/http/rhythm'
import { weekAfter, weekAt } from '@understudy/domain/rhythm/iso-week'
import { goToPage, usePage, useQueryWord } from '../address/use-place.ts'
import { api } from '../api/api.ts'
import { aboutClientKey, useWeeklyDraft } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { dateText } from '../time/date-text.ts'
import { zoneText } from '../time/own-zone.ts'
import { useNow } from '../time/use-now.ts'
import { partWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { countText } from '../words/count-text.ts'
import { weekText } from '../words/ledger-words.ts'
import type { ClientPartProps } from './client-view.tsx'
import { isOfClient } from './parts-of.ts'
import { WeeklyActions } from './weekly-actions.tsx'
import { WeeklyAhead } from './weekly-ahead.tsx'

/** The fifteen minutes with the client, drafted from the ledger; what is decided becomes an action. */
export function WeeklyPart({ client, session }: ClientPartProps) {
  const asked = useQueryWord('week') ?? undefined
  const weekly = useWeeklyDraft(client.id, asked)
  const draft = weekly.data
  return (
    <section aria-labelledby="weekly">
      <div className="part-head">
        <h3 id="weekly">
          {partWords.weekly}
          {draft && `, ${weekText(draft.week)}`}
        </h3>
        {draft && (
          <span className="quiet">
            {clientsTexts.toDaysOf(dateText(draft.from), dateText(draft.until), zoneText(draft.zone))}
            <InProgress draft={draft} />
          </span>
        )}
        <div className="part-act week-acts">
          {draft && leads(session) && <Hold draft={draft} />}
          <a
            href={addressOf('/v1/clients/{clientId}/weekly-review.html', {
              path: { clientId: client.id },
              query: { week: asked },
            })}
            target="_blank"
            rel="noreferrer"
          >
            {clientsTexts.printOnOnePage}
          </a>
        </div>
      </div>
      <Reading of={weekly}>
        {draft && <WeekBar draft={draft} />}
        {draft && (
          <>
            <div className="review-tiles">
              <Backlog draft={draft} />
              <Errors draft={draft} />
              <Questions draft={draft} />
            </div>
            <div className="phases">
              <WeeklyAhead draft={draft} />
              <Changes draft={draft} isOfClient={isOfClient(session)} />
            </div>
            <WeeklyActions draft={draft} mayDecide={leads(session)} isOfClient={isOfClient(session)} />
          </>
        )}
      </Reading>
    </section>
  )
}

const useRunningWeek = (zone: string) => useNow((now) => weekAt(zone, now))

function InProgress({ draft: { week, zone } }: { readonly draft: WeeklyDraft }) {
  return week === useRunningWeek(zone) && clientsTexts.weekInProgress
}

/** The week before and the one after, up to the one that runs: on a Monday it is the week before that is talked about. */
function WeekBar({ draft: { week, zone } }: { readonly draft: WeeklyDraft }) {
  const here = usePage()
  const running = useRunningWeek(zone)
  const go = (by: number) => {
    const to = weekAfter(week, by)
    goToPage(here, `?part=weekly${to === undefined || to === running ? '' : `&week=${to}`}`, 'replace')
  }
  return (
    <div className="answers-bar week-bar">
      <Button size="compact-sm" variant="default" onClick={() => go(-1)}>
        {clientsTexts.previousWeek}
      </Button>
      <Button size="compact-sm" variant="default" disabled={week >= running} onClick={() => go(1)}>
        {clientsTexts.nextWeek}
      </Button>
    </div>
  )
}

function Backlog({ draft: { backlog } }: { readonly draft: WeeklyDraft }) {
  const { open, atStart, made, delivered, late, blocked, oldest } = backlog
  return (
    <section className="panel" aria-label={clientsTexts.backlog}>
      <h4>{clientsTexts.backlog}</h4>
      <p>
        <strong className="figure">{open}</strong> {clientsTexts.openAtTheStartOf(atStart)}
      </p>
      <p className="quiet">{clientsTexts.cameInWereDeliveredLate(made, delivered, late, blocked)}</p>
      {oldest !== null && (
        <p className="quiet">
          {clientsTexts.oldest}{' '}
          <InnerLink to={{ page: 'board' }} query={`?item=${oldest.workItemId}`}>
            {oldest.title}
          </InnerLink>
          , {clientsTexts.created} <InstantView at={oldest.madeAt} />
        </p>
      )}
    </section>
  )
}

function Errors({ draft: { errors } }: { readonly draft: WeeklyDraft }) {
  const { reviewed, passed, rework, critical, themes } = errors
  return (
    <section className="panel" aria-label={clientsTexts.quality}>
      <h4>{clientsTexts.quality}</h4>
      {reviewed === 0 ? (
        <p>{clientsTexts.noReviewsInTheWeek}</p>
      ) : (
        <p>
          <strong className="figure">{clientsTexts.of(passed, reviewed)}</strong> {clientsTexts.passedTheFirstReview}
        </p>
      )}
      {reviewed > 0 && <p className="quiet">{clientsTexts.critical(countText(rework, 'rework'), critical)}</p>}
      {themes.length > 0 && <p className="quiet">{themes.map(({ name, count }) => `${name} (${count})`).join(', ')}</p>}
    </section>
  )
}

function Questions({ draft: { questions, readyToTransfer } }: { readonly draft: WeeklyDraft }) {
  return (
    <section className="panel" aria-label={clientsTexts.questionsAndTransfers}>
      <h4>{clientsTexts.questions}</h4>
      <p>
        <strong className="figure">{questions.open}</strong>{' '}
        {clientsTexts.forAnAnswer(questions.open === 1 ? clientsTexts.waits : clientsTexts.wait)}
      </p>
      <p className="quiet">{clientsTexts.askedAnsweredInTheWeek(questions.asked, questions.answered)}</p>
      {readyToTransfer.map(({ delegationId, name, taskName }) => (
        <p key={delegationId}>
          {clientsTexts.readyForIndependence}{' '}
          <InnerLink to={{ page: 'delegations', id: delegationId }}>
            {taskName}, {name}
          </InnerLink>
        </p>
      ))}
    </section>
  )
}

interface ChangesProps {
  readonly draft: WeeklyDraft
  /** How the agency goes about the work is not told them, so that no change of it does not say that there was none. */
  readonly isOfClient: boolean
}

function Changes({ draft: { processChanges }, isOfClient }: ChangesProps) {
  return (
    <section className="panel" aria-labelledby="changes">
      <h4 id="changes">{clientsTexts.processChanges}</h4>
      {processChanges.length === 0 && (
        <p className="quiet">{isOfClient ? clientsTexts.noneOfYoursInTheWeek : clientsTexts.noneInTheWeek}</p>
      )}
      <ul className="links">
        {processChanges.map(({ at, taskName, what }) => (
          <li key={`${at} ${what}`}>
            {taskName !== null && <strong>{taskName}: </strong>}
            {what}{' '}
            <span className="quiet">
              · <InstantView at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Begins the review, and ends it. */
function Hold({ draft: { clientId, week, review } }: { readonly draft: WeeklyDraft }) {
  const hold = useCommand(aboutClientKey)
  if (review?.state === 'closed')
    return (
      <span className="quiet">
        {clientsTexts.thisWeeksReviewWasHeld}
        {review.minutes !== null && clientsTexts.inMinutes(countText(review.minutes, 'minute'))}.
      </span>
    )
  const send = () =>
    hold.mutate(() =>
      review === null
        ? api.POST('/v1/weekly-reviews', { body: { clientId, week } })
        : api.POST('/v1/weekly-reviews/{weeklyReviewId}/close', { params: { path: { weeklyReviewId: review.id } } }),
    )
  return (
    <>
      <Button size="xs" variant={review === null ? 'filled' : 'default'} loading={hold.isPending} onClick={send}>
        {review === null ? clientsTexts.startReview : clientsTexts.endTheReview}
      </Button>
      <Refusal error={hold.error} />
    </>
  )
}
