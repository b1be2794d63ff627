import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { waysWords as words } from '../words/ways-words.ts'
import { type Ways, waysFields, waysOf } from './ways-fields.ts'

export function WaysForm({ clientId, ways }: { readonly clientId: string; readonly ways: Ways }) {
  const fields = useMemo(() => waysFields(ways), [ways])
  return (
    <CommandForm
      title={words.describe}
      fields={fields}
      touched={[aboutClientKey]}
      keptAs={`ways:${clientId}`}
      send={words.send}
      command={(given) =>
        api.POST('/v1/clients/{clientId}/ways', { params: { path: { clientId } }, body: waysOf(given) })
      }
    />
  )
}
