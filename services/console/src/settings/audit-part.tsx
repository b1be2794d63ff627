import './audit.css'
import { Button } from '@mantine/core'
import { addressOf } from '@understudy/client/address-of'
import type { AuditEntry } from '@understudy/contract/http/audit'
import type { Session } from '@understudy/contract/http/session'
import { useState } from 'react'
import { useClients, useMembers, useTasks } from '../api/use-people.ts'
import { type AuditAsked, useAudit } from '../api/use-settings.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { DataTable, number } from '../frame/data-table.tsx'
import { LedgerLink } from '../frame/ledger-link.tsx'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { actorText } from '../words/ledger-words.ts'
import { auditWords as words } from '../words/policy-words.ts'
import { AuditEvent } from './audit-event.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { VerifyBar } from './verify-bar.tsx'

/** Everything that happened, searched; and the proof that nothing of it was changed since. */
export function AuditPart({ session }: { readonly session: Session }) {
  const isOwner = session.roles.includes('owner')
  const [asked, setAsked] = useState<AuditAsked>({})
  const audit = useAudit(asked, isOwner)
  if (!isOwner)
    return (
      <Notice title={words.title} icon="alert">
        <p>{words.ownersOnly}</p>
      </Notice>
    )
  const entries = audit.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div>
      <p className="quiet key-about">{words.about}</p>
      <VerifyBar />
      <AuditFilters onFind={setAsked} />
      <Button
        className="audit-export"
        size="xs"
        variant="default"
        component="a"
        href={addressOf('/v1/audit/export', { query: asked })}
        download
      >
        {words.export}
      </Button>
      <Reading of={audit}>
        {entries.length === 0 ? <p className="quiet">{words.none}</p> : <Entries entries={entries} />}
        {audit.hasNextPage && (
          <Button
            className="audit-more"
            size="xs"
            variant="default"
            loading={audit.isFetchingNextPage}
            onClick={() => audit.fetchNextPage()}
          >
            {words.more}
          </Button>
        )}
      </Reading>
    </div>
  )
}

const shortHash = 12

function Entries({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const memberNamed = useMemberNames()
  const nameOf = useNames()
  return (
    <div className="first-named">
      <DataTable
        label={words.title}
        heads={[words.when, words.who, words.what, words.about_, number(words.position), words.hash]}
      >
        {entries.map((entry) => {
          const { position, occurredAt, actor, streamType, streamId, version, hash } = entry
          return (
            <tr key={position}>
              <td>
                <InstantView at={occurredAt} isDated />
              </td>
              <td>{actorText(actor, memberNamed)}</td>
              <td>
                <AuditEvent entry={entry} nameOf={nameOf} />
              </td>
              <td title={streamId}>
                <LedgerLink type={streamType} streamId={streamId} position={String(position)} />{' '}
                <span className="quiet">{words.versionOf(version)}</span>
              </td>
              <td className="number">{position}</td>
              <td title={hash}>
                <code>{hash.slice(0, shortHash)}</code>
              </td>
            </tr>
          )
        })}
      </DataTable>
    </div>
  )
}

/** A member, a client or a task by name. */
function useNames(): (id: string) => string | undefined {
  const { data: members = [] } = useMembers()
  const { data: clients = [] } = useClients()
  const { data: tasks = [] } = useTasks()
  const names = new Map([...members, ...clients, ...tasks].map(({ id, name }) => [id, name]))
  return (id) => names.get(id)
}
