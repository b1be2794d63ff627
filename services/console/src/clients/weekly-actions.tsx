import './weekly.css'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { WeeklyDraft } from '@understudy/contract/http/rhythm'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { useMembers } from '../api/use-people.ts'
import { DateField } from '../forms/date-field.tsx'
import { keptDrafts } from '../forms/kept-drafts.ts'
import { Refusal } from '../frame/refusal.tsx'
import { dateText } from '../time/date-text.ts'
import { dayIn } from '../time/today-of.ts'
import { actionStateWords } from '../words/action-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { ActionActs } from './action-acts.tsx'

interface WeeklyActionsProps {
  readonly draft: WeeklyDraft
  readonly mayDecide: boolean
  /** They read their own actions alone. */
  readonly isOfClient: boolean
}

/** What was decided, by whom it is done and until when. */
export function WeeklyActions({ draft, mayDecide, isOfClient }: WeeklyActionsProps) {
  const done = useCommand(aboutClientKey)
  return (
    <section className="panel" aria-labelledby="actions">
      <h4 id="actions">{clientsTexts.actions}</h4>
      {draft.actions.length === 0 && (
        <p className="quiet">{isOfClient ? clientsTexts.noActionsForYou : clientsTexts.noActionsYet}</p>
      )}
      <ul className="actions">
        {draft.actions.map((action) => {
          const { actionId, text, ownerName, dueOn, state, overdue } = action
          return (
            <li key={actionId}>
              <div>
                <strong>{text}</strong>
                <span className={overdue ? 'warned' : 'quiet'}>
                  {clientsTexts.ownerAndDue(ownerName, dateText(dueOn))}
                  {overdue && clientsTexts.overdue}
                  {state !== 'open' && ` · ${actionStateWords[state]}`}
                </span>
                {mayDecide && state === 'open' && <ActionActs action={action} clientId={draft.clientId} />}
              </div>
              {mayDecide && state === 'open' && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={clientsTexts.markDoneOf(text)}
                  onClick={() =>
                    done.mutate(() => api.POST('/v1/actions/{actionId}/done', { params: { path: { actionId } } }))
                  }
                >
                  {clientsTexts.markDone}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <Refusal error={done.error} />
      {mayDecide && <Decide draft={draft} />}
    </section>
  )
}

const weekMs = 7 * 86_400_000

interface Written {
  readonly text: string
  readonly ownerId?: string
  readonly dueOn?: string
}
const { useDraft } = keptDrafts<Written>({
  ...{ kind: 'action', place: 'tab', empty: { text: '' } },
  isNothing: ({ text }) => text === '',
})

/** While the review is held it is a decision of it; else an action of its own. */
function decideBy({ clientId, review }: WeeklyDraft, body: { text: string; ownerId: string; dueOn: string }) {
  if (review?.state !== 'held') return api.POST('/v1/actions', { body: { clientId, ...body } })
  const path = { weeklyReviewId: review.id }
  return api.POST('/v1/weekly-reviews/{weeklyReviewId}/decisions', { params: { path }, body })
}

function Decide({ draft }: { readonly draft: WeeklyDraft }) {
  const { clientId, review, asOf, zone } = draft
  const { data: members = [] } = useMembers()
  const [written, write] = useDraft(clientId)
  const { text } = written
  const dueOn = written.dueOn ?? dayIn(zone, Date.parse(asOf) + weekMs)
  const decide = useCommand(aboutClientKey)
  const owners = members.filter((member) => member.state === 'active' && [null, clientId].includes(member.clientId))
  const owner = written.ownerId ?? ''
  const isHeld = review?.state === 'held'
  const send = () => decideBy(draft, { text: text.trim(), ownerId: owner, dueOn })
  return (
    <form
      className="decide"
      aria-label={clientsTexts.newAction}
      onSubmit={(event) => {
        event.preventDefault()
        decide.mutate(send, { onSuccess: () => write({ text: '' }) })
      }}
    >
      <TextInput
        label={clientsTexts.action}
        required
        value={text}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
      />
      <NativeSelect
        label={clientsTexts.owner}
        required
        value={owner}
        data={[
          { value: '', label: clientsTexts.chooseAnOwner },
          ...owners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => write({ ownerId: currentTarget.value })}
      />
      <DateField
        label={clientsTexts.due}
        required
        value={dueOn}
        onChange={({ currentTarget }) => write({ dueOn: currentTarget.value })}
      />
      <Button type="submit" variant="default" loading={decide.isPending}>
        {isHeld ? clientsTexts.addDecision : clientsTexts.addAction}
      </Button>
      <Refusal error={decide.error} />
    </form>
  )
}
