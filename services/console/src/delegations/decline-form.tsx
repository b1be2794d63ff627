import { api } from '../api/api.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { declineWords as words } from '../words/delegation-words.ts'

/** A recommended promotion is not followed, with the reason; the next review that counts brings it back. */
export function DeclineForm({ delegationId }: { readonly delegationId: string }) {
  return (
    <CommandForm
      title={words.title}
      fields={[{ name: 'reason', label: words.reason, kind: 'long', hint: words.hint }]}
      touched={[delegationsKey]}
      keptAs={`decline:${delegationId}`}
      send={words.send}
      isSecond
      command={(given) =>
        api.POST('/v1/delegations/{delegationId}/decline-recommendation', {
          params: { path: { delegationId } },
          body: { reason: given.text('reason') },
        })
      }
    />
  )
}
