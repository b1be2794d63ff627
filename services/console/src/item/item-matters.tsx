import type { WorkItem } from '@understudy/contract/http/work-items'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { useSession } from '../api/session.ts'
import { boardKey } from '../api/use-board.ts'
import { escalationsKey, useWorkTitle } from '../api/use-escalations.ts'
import { itemKey } from '../api/use-item.ts'
import { reviewsKey } from '../api/use-reviews.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { seesAgency } from '../frame/pages-of.ts'
import { severityWords } from '../words/escalation-words.ts'
import { itemMatterWords as words } from '../words/item-matter-words.ts'

interface OfItem {
  readonly item: WorkItem
}

/** Two items were one: this one ends, and the other goes on. */
export function MergeItem({ item: { id, clientId } }: OfItem) {
  const fields: readonly FormField[] = [
    { name: 'into', label: words.mergeInto, hint: words.mergeHint, kind: 'work', clientId, without: id, most: 1 },
  ]
  return (
    <CommandForm
      look="button"
      title={words.merge}
      fields={fields}
      touched={[itemKey, boardKey, reviewsKey]}
      send={words.mergeIt}
      isDanger
      lacks={(given) => (given.many('into').length === 0 ? words.mergeLacks : undefined)}
      preview={(given) => <WhatMergingDoes into={given.many('into')[0]} />}
      command={(given) =>
        api.POST('/v1/work-items/{workItemId}/merge', {
          params: { path: { workItemId: id } },
          body: { into: given.many('into')[0] ?? '' },
        })
      }
    />
  )
}

function WhatMergingDoes({ into }: { readonly into: string | undefined }) {
  const title = useWorkTitle(into)
  return title === undefined ? null : <p className="warned">{words.mergeDoes(title)}</p>
}

/** All that has to be done before it; nothing where it waits for none of it any more. */
export function OrderItem({ item: { id, clientId, after } }: OfItem) {
  const fields: readonly FormField[] = [
    {
      ...{ name: 'after', label: words.orderAfter, hint: words.orderHint, kind: 'work' },
      ...{ clientId, without: id, most: 50, initial: after },
    },
  ]
  return (
    <CommandForm
      look="button"
      title={words.order}
      fields={fields}
      touched={[itemKey, boardKey]}
      send={words.orderIt}
      command={(given) =>
        api.POST('/v1/work-items/{workItemId}/after', {
          params: { path: { workItemId: id } },
          body: { after: given.many('after') },
        })
      }
    />
  )
}

const flagFields: readonly FormField[] = [
  { name: 'note', label: words.flagNote, hint: words.flagHint, kind: 'long' },
  {
    ...{ name: 'severity', label: words.severity, hint: words.severityHint, kind: 'choice' },
    ...{ choices: choicesOf(severityWords), optional: true },
  },
]

/** Somebody wants it looked at: an escalation by hand, which is told those who answer it and not whoever raised it. */
export function FlagItem({ item: { id } }: OfItem) {
  const [raised, setRaised] = useState<string>()
  const { data: session } = useSession()
  const seesIt = session != null && seesAgency(session)
  if (raised !== undefined)
    return (
      <p className="item-said" role="status">
        {words.isFlagged}{' '}
        {seesIt && <InnerLink to={{ page: 'escalations', id: raised }}>{words.seeEscalation}</InnerLink>}
      </p>
    )
  return (
    <CommandForm
      look="button"
      title={words.flag}
      fields={flagFields}
      touched={[itemKey, escalationsKey]}
      keptAs={`flag:${id}`}
      send={words.flagIt}
      command={(given) => {
        const severity = given.text('severity') === '' ? {} : { severity: given.choice('severity', severityWords) }
        return api.POST('/v1/work-items/{workItemId}/flags', {
          params: { path: { workItemId: id } },
          body: { note: given.text('note'), ...severity },
        })
      }}
      onDone={({ escalationId }) => setRaised(String(escalationId))}
    />
  )
}

const causeFields: readonly FormField[] = [
  { name: 'reason', label: words.whyLookAgain, hint: words.lookAgainHint, kind: 'long' },
]

/** Work that the client has already is reviewed all the same. It is asked for once; that it was stays said. */
export function LookAgain({ item: { id }, may }: OfItem & { readonly may: boolean }) {
  const [made, setMade] = useState<string>()
  if (made !== undefined)
    return (
      <p className="item-said" role="status">
        {words.isLookedAt} <InnerLink to={{ page: 'reviews', id: made }}>{words.seeReview}</InnerLink>
      </p>
    )
  if (!may) return null
  return (
    <CommandForm
      look="button"
      title={words.lookAgain}
      fields={causeFields}
      touched={[itemKey, boardKey, reviewsKey]}
      keptAs={`look-again:${id}`}
      send={words.lookAgainSend}
      command={(given) =>
        api.POST('/v1/work-items/{workItemId}/review-late', {
          params: { path: { workItemId: id } },
          body: { reason: given.text('reason') },
        })
      }
      onDone={({ reviewId }) => setMade(String(reviewId))}
    />
  )
}
