import type { DueFeed } from '@understudy/contract/http/due-feeds'
import { useRevokeDueFeed } from '../api/use-due-feeds.ts'
import { useClients } from '../api/use-people.ts'
import { DataTable } from '../frame/data-table.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { dueFeedWords as words } from '../words/due-feed-words.ts'
import { RevokeCells } from './revoke-cells.tsx'

interface DueFeedTableProps {
  readonly feeds: readonly DueFeed[]
  readonly memberId: string
  /** What one that is of no client alone is of, as whoever looks says it. */
  readonly ofAll: string
}

/** Addresses by which calendars of a member read what is due: when each was read last, and how it is revoked. */
export function DueFeedTable({ feeds, memberId, ofAll }: DueFeedTableProps) {
  const { data: clients = [] } = useClients()
  const revoke = useRevokeDueFeed(memberId)
  const nameOf = (id: string) => clients.find((one) => one.id === id)?.name ?? '—'
  return (
    <>
      <DataTable label={words.title} heads={[words.name, words.of, words.made, words.read, words.state, words.act]}>
        {feeds.map((feed) => (
          <tr key={feed.id}>
            <th scope="row">{feed.name}</th>
            <td>{feed.clientId === null ? ofAll : nameOf(feed.clientId)}</td>
            <td>
              <InstantView at={feed.createdAt} isDated />
            </td>
            <td>{feed.readAt === null ? words.never : <InstantView at={feed.readAt} isDated />}</td>
            <RevokeCells of={feed} words={words} revoke={revoke} />
          </tr>
        ))}
      </DataTable>
      <Refusal error={revoke.error} />
    </>
  )
}
