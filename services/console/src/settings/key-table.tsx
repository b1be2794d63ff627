import { Button } from '@mantine/core'
import type { ApiKey } from '@understudy/contract/http/keys'
import { useRevokeKey } from '../api/use-settings.ts'
import { DataTable } from '../frame/data-table.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { keyWords as words } from '../words/member-words.ts'

interface KeyTableProps {
  readonly keys: readonly ApiKey[]
  readonly memberId: string
}

export function KeyTable({ keys, memberId }: KeyTableProps) {
  const revoke = useRevokeKey(memberId)
  return (
    <>
      <DataTable
        label={words.title}
        heads={[words.name, words.scopes, words.made, words.ends, words.state, words.revoke]}
      >
        {keys.map(({ id, name, scopes, createdAt, expiresAt, revokedAt }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{scopes === null ? words.everything : scopes.join(', ')}</td>
            <td>
              <InstantView at={createdAt} />
            </td>
            <td>{expiresAt === null ? words.never : <InstantView at={expiresAt} />}</td>
            <td>{revokedAt === null ? words.valid : words.revoked}</td>
            <td>
              {revokedAt === null && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.revokeOf(name)}
                  loading={revoke.isPending && revoke.variables === id}
                  onClick={() => revoke.mutate(id)}
                >
                  {words.revoke}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      <Refusal error={revoke.error} />
    </>
  )
}
