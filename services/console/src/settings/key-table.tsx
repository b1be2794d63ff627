import type { ApiKey } from '@understudy/contract/http/keys'
import { useRevokeKey } from '../api/use-settings.ts'
import { DataTable } from '../frame/data-table.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { keyWords as words } from '../words/member-words.ts'
import { scopesText } from '../words/scope-words.ts'
import { RevokeCells } from './revoke-cells.tsx'

interface KeyTableProps {
  readonly keys: readonly ApiKey[]
  readonly memberId: string
}

export function KeyTable({ keys, memberId }: KeyTableProps) {
  const revoke = useRevokeKey(memberId)
  return (
    <>
      <DataTable label={words.title} heads={[words.name, words.scopes, words.made, words.ends, words.state, words.act]}>
        {keys.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.name}</th>
            <td>{one.scopes === null ? words.everything : scopesText(one.scopes)}</td>
            <td>
              <InstantView at={one.createdAt} isDated />
            </td>
            <td>{one.expiresAt === null ? words.never : <InstantView at={one.expiresAt} isDated />}</td>
            <RevokeCells of={one} words={words} revoke={revoke} />
          </tr>
        ))}
      </DataTable>
      <Refusal error={revoke.error} />
    </>
  )
}
