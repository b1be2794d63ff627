import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { BodyOf } from '@understudy/client/routes'
import { dayMs } from '@understudy/domain/day-ms'
import { mayReview } from '@understudy/domain/review/may-review'
import { type FormEvent, useState } from 'react'
import { goToPage } from '../address/use-place.ts'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { useMembers, useTasks } from '../api/use-people.ts'
import { calibrationsKey, useDelivered } from '../api/use-reviews.ts'
import { useWorkNames } from '../escalations/use-names.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { Refusal } from '../frame/refusal.tsx'
import { useServerClock } from '../time/use-now.ts'
import { reviewsTexts } from '../words/reviews-texts.ts'
import { calibrationQuery } from './calibration-query.ts'
import { Picks } from './picks.tsx'

const spans = { 1: reviewsTexts.aDay, 2: reviewsTexts.twoDays, 7: reviewsTexts.aWeek } as const

/** Has several reviewers judge the same delivered work; where the session will be read once it is open. */
export function OpenCalibration() {
  const close = () => goToPage({ page: 'reviews' }, calibrationQuery)
  return (
    <article className="opened" aria-labelledby="new-session">
      <header className="opened-head">
        <h2 id="new-session">{reviewsTexts.newSession}</h2>
      </header>
      <OpenForm close={close} />
    </article>
  )
}

function OpenForm({ close }: { readonly close: () => void }) {
  const [title, setTitle] = useState('')
  const [days, setDays] = useState('2')
  const [items, setItems] = useState<readonly string[]>([])
  const [reviewers, setReviewers] = useState<readonly string[]>([])
  const { open, command } = useOpening()
  const lacks = reviewsTexts.toChoose(items.length === 0, reviewers.length === 0)
  const send = (event: FormEvent) => {
    event.preventDefault()
    open({ title: title.trim(), workItemIds: items, reviewerIds: reviewers }, Number(days))
  }
  return (
    <form className="open-form" aria-label={reviewsTexts.newSession} onSubmit={send}>
      <TextInput
        label={reviewsTexts.title}
        required
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <WorkPicks items={items} choose={setItems} />
      <ReviewerPicks reviewers={reviewers} choose={setReviewers} />
      <NativeSelect
        label={reviewsTexts.closesAfter}
        description={reviewsTexts.orAsSoonAsAll}
        value={days}
        onChange={({ currentTarget }) => setDays(currentTarget.value)}
        data={choicesOf(spans)}
      />
      <div className="open-foot">
        <Button type="submit" loading={command.isPending} disabled={lacks !== undefined}>
          {reviewsTexts.openIt}
        </Button>
        <Button variant="default" onClick={close}>
          {reviewsTexts.cancel}
        </Button>
        {lacks !== undefined && <span className="quiet">{lacks}</span>}
      </div>
      <Refusal error={command.error} />
    </form>
  )
}

/** Opens it, and goes to it. */
function useOpening() {
  const clock = useServerClock()
  const command = useCommand(calibrationsKey)
  const goTo = ({ result }: Readonly<Record<string, unknown>>) => {
    const { calibrationId } = result as { calibrationId: string }
    goToPage({ page: 'reviews', id: calibrationId }, calibrationQuery)
  }
  const open = (about: Omit<BodyOf<'/v1/calibrations'>, 'endsAt'>, days: number) => {
    const endsAt = new Date(clock.now() + days * dayMs).toISOString()
    command.mutate(() => api.POST('/v1/calibrations', { body: { ...about, endsAt } }), { onSuccess: goTo })
  }
  return { open, command }
}

interface ChooseProps {
  readonly choose: (ids: readonly string[]) => void
}

/** Work of one task at a time. */
function WorkPicks({ items, choose }: ChooseProps & { readonly items: readonly string[] }) {
  const { data: tasks = [] } = useTasks()
  const namesOf = useWorkNames()
  const [taskId, setTaskId] = useState('')
  const delivered = useDelivered(taskId)
  const take = (id: string) => {
    setTaskId(id)
    choose([])
  }
  const choices = tasks.map(({ id, clientId }) => ({ value: id, label: namesOf({ taskId: id, clientId }) }))
  return (
    <>
      <NativeSelect
        label={reviewsTexts.deliveredWorkOf}
        required
        value={taskId}
        onChange={({ currentTarget }) => take(currentTarget.value)}
        data={[{ value: '', label: reviewsTexts.chooseATask }, ...choices]}
      />
      {taskId !== '' && (
        <Picks
          name={reviewsTexts.whichWork}
          none={reviewsTexts.nothingOfItWasDelivered}
          choices={(delivered.data ?? []).map((item) => ({ id: item.id, name: item.title }))}
          chosen={items}
          choose={choose}
        />
      )}
    </>
  )
}

function ReviewerPicks({ reviewers, choose }: ChooseProps & { readonly reviewers: readonly string[] }) {
  const { data: members = [] } = useMembers()
  return (
    <Picks
      name={reviewsTexts.whoJudges}
      none={reviewsTexts.nobodyHereReviews}
      choices={members.filter(mayReview)}
      chosen={reviewers}
      choose={choose}
    />
  )
}
