import type { BoardRow } from '@understudy/contract/http/board'
import type { WorkItem } from '@understudy/contract/http/work-items'
import type { ReactNode } from 'react'
import { useClients, useMembers } from '../api/use-people.ts'
import { useZoneOf } from '../board/zones.ts'
import { Icon } from '../frame/icon.tsx'
import { priorityWords, stageWords } from '../words/clock-words.ts'
import { stateWords } from '../words/state-words.ts'
import { waitsForWords } from '../words/waits-for-words.ts'
import { InstantView } from './instant-view.tsx'

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
    <section aria-label="Where it stands">
      {item.blockedOn && (
        <div className="item-blocked">
          <strong>
            <Icon name="blocked" /> Blocked on {waitsForWords[item.blockedOn.waitsFor].toLowerCase()}
          </strong>
          <p>{item.blockedOn.reason}</p>
          <p className="quiet">
            since <InstantView at={item.blockedOn.since} zone={zone} />
          </p>
        </div>
      )}
      <dl className="facts">
        <Fact name="State">{stateWords[item.state]}</Fact>
        <Fact name="Priority">{priorityWords[item.priority]}</Fact>
        <Fact name="Client">{row?.clientName ?? nameIn(clients, item.clientId) ?? '–'}</Fact>
        <Fact name="Task">{row?.taskName ?? '–'}</Fact>
        <Fact name="Assistant">
          {assistant ?? (item.assistantId === null ? 'Nobody yet' : 'A colleague')}
          {row?.stage && <span className="quiet"> · {stageWords[row.stage]}</span>}
        </Fact>
        <Fact name="Made">
          <InstantView at={item.madeAt} zone={zone} />
        </Fact>
        {item.requiredSteps.length > 0 && (
          <Fact name="Steps ticked">
            {item.requiredSteps.filter((step) => item.ticked.includes(step)).length} of {item.requiredSteps.length}
          </Fact>
        )}
        {item.externalId !== null && <Fact name="Known as">{item.externalId}</Fact>}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
