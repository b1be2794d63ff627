import type { BoardRow } from '@understudy/contract/http/board'
import type { WorkItem } from '@understudy/contract/http/work-items'
import type { ReactNode } from 'react'
import { useSession } from '../api/session.ts'
import { useWorkTitle } from '../api/use-escalations.ts'
import { useClients, useMembers, useTasks } from '../api/use-people.ts'
import { useReviewQueue } from '../api/use-reviews.ts'
import { useZoneOf } from '../board/zones.ts'
import { isOfClient } from '../clients/parts-of.ts'
import { Icon } from '../frame/icon.tsx'
import { InnerLink } from '../frame/inner-link.tsx'
import { seesAgency } from '../frame/pages-of.ts'
import { priorityWords, stageWords } from '../words/clock-words.ts'
import { itemMatterWords } from '../words/item-matter-words.ts'
import { itemTexts } from '../words/item-texts.ts'
import { stateWords } from '../words/state-words.ts'
import { waitsForWords } from '../words/waits-for-words.ts'
import { InstantView } from './instant-view.tsx'
import { numberOf } from './number-of.ts'
import { assistantText } from './told-of.ts'

interface ItemFactsProps {
  readonly item: WorkItem
  /** Where it is on the board, which knows the names. */
  readonly row: BoardRow | undefined
}

export function ItemFacts({ item, row }: ItemFactsProps) {
  const zone = useZoneOf(item.clientId)
  const clients = useClients().data ?? []
  const members = useMembers().data ?? []
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name
  const assistant = row?.assistantName ?? nameIn(members, item.assistantId)
  return (
    <section aria-label={itemTexts.whereItStands}>
      <Blocked item={item} zone={zone} />
      <dl className="facts">
        <Fact name={itemTexts.state}>{stateWords[item.state]}</Fact>
        <Fact name={itemTexts.priority}>{priorityWords[item.priority]}</Fact>
        <Fact name={itemTexts.client}>
          <InnerLink to={{ page: 'clients', id: item.clientId }}>
            {row?.clientName ?? nameIn(clients, item.clientId) ?? '–'}
          </InnerLink>
        </Fact>
        <Fact name={itemTexts.task}>
          <TaskLink item={item}>{row?.taskName ?? <TaskName item={item} />}</TaskLink>
        </Fact>
        <Fact name={itemTexts.assistant}>
          <PersonLink id={row?.assistantId ?? item.assistantId}>{assistantText(item, assistant)}</PersonLink>
          {row?.stage && <span className="quiet"> · {stageWords[row.stage]}</span>}
        </Fact>
        <Fact name={itemTexts.made}>
          <InstantView at={item.madeAt} zone={zone} />
        </Fact>
        {item.requiredSteps.length > 0 && (
          <Fact name={itemTexts.stepsTicked}>
            {itemTexts.of(
              item.requiredSteps.filter((step) => item.ticked.includes(step)).length,
              item.requiredSteps.length,
            )}
          </Fact>
        )}
        {item.after.length > 0 && (
          <Fact name={itemMatterWords.waitsForItems}>
            {item.after.map((id) => (
              <Earlier key={id} id={id} />
            ))}
          </Fact>
        )}
        <Fact name={itemTexts.number}>{numberOf(item.id)}</Fact>
        {item.externalId !== null && <Fact name={itemTexts.knownAs}>{item.externalId}</Fact>}
      </dl>
    </section>
  )
}

interface BlockedProps {
  readonly item: Pick<WorkItem, 'blockedOn'>
  readonly zone: string | undefined
}

/** What it waits for; whom it waits for at the client has that above already, with the field for their answer. */
function Blocked({ item: { blockedOn }, zone }: BlockedProps) {
  const { data: session } = useSession()
  if (blockedOn === null) return null
  if (session != null && isOfClient(session) && blockedOn.waitsFor === 'client') return null
  return (
    <div className="item-blocked">
      <strong>
        <Icon name="blocked" /> {itemTexts.blockedOn(waitsForWords[blockedOn.waitsFor].toLowerCase())}
      </strong>
      <p>{blockedOn.reason}</p>
      <p className="quiet">
        {itemTexts.since} <InstantView at={blockedOn.since} zone={zone} />
      </p>
    </div>
  )
}

/**
 * The board has no row of what is over. Whoever looks blind has the name from where the review has it: the list of tasks, which
 * would tell whose the work is, is not even asked for.
 */
function TaskName({ item: { id, taskId, blind } }: Pick<ItemFactsProps, 'item'>) {
  return blind ? <QueuedTask workItemId={id} /> : <FoundTask id={taskId} />
}

function QueuedTask({ workItemId }: { readonly workItemId: string }) {
  const { data: queued } = useReviewQueue('review')
  return queued?.find((review) => review.workItemId === workItemId)?.taskName ?? itemTexts.notToldWhileBlind
}

function FoundTask({ id }: { readonly id: string }) {
  return useTasks().data?.find((task) => task.id === id)?.name ?? '–'
}

/** Which task it is of, a blind look is not led to. */
function TaskLink({ item: { blind, clientId, taskId }, children }: LinkProps & Pick<ItemFactsProps, 'item'>) {
  if (blind) return children
  return (
    <InnerLink to={{ page: 'clients', id: clientId }} query={`?task=${taskId}`}>
      {children}
    </InnerLink>
  )
}

/** Whoever sees the agency has pages of its people. */
function PersonLink({ id, children }: LinkProps & { readonly id: string | null }) {
  const { data: session } = useSession()
  if (id === null || session == null || !seesAgency(session)) return children
  return <InnerLink to={{ page: 'people', id }}>{children}</InnerLink>
}

/** Work that has to be done before. */
function Earlier({ id }: { readonly id: string }) {
  const title = useWorkTitle(id)
  return (
    <div>
      <InnerLink to={{ page: 'board' }} query={`?item=${id}`}>
        {title ?? numberOf(id)}
      </InnerLink>
    </div>
  )
}

interface LinkProps {
  readonly children: ReactNode
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
