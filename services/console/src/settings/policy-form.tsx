import { useDebouncedValue } from '@mantine/hooks'
import type { PolicyDraft } from '@understudy/contract/commands/client-commands'
import type { Client } from '@understudy/contract/http/clients'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { clientsKey } from '../api/use-people.ts'
import { useDuePreview } from '../api/use-settings.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { zoneText } from '../time/own-zone.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { policyFormWords as words } from '../words/policy-words.ts'
import { nameText } from '../words/settings-words.ts'
import { policyFields, policyOf } from './policy-fields.ts'
import { WhatIfView } from './what-if-view.tsx'

interface PolicyFormProps {
  readonly client: Client
  readonly policies: readonly PolicyDraft[]
  /** Which of them is changed; undefined for a new one, which comes before the last. */
  readonly index: number | undefined
  readonly onToggle?: (isOpen: boolean) => void
}

/** One policy; what it would promise for work that is made now is said before the list is saved. */
export function PolicyForm({ client, policies, index, onToggle }: PolicyFormProps) {
  const before = index === undefined ? undefined : policies[index]
  const isDefault = index === policies.length - 1
  const fields = useMemo(() => policyFields(before, isDefault), [before, isDefault])
  const listOf = (policy: PolicyDraft) =>
    index === undefined
      ? [...policies.slice(0, -1), policy, ...policies.slice(-1)]
      : policies.map((one, at) => (at === index ? policy : one))
  return (
    <CommandForm
      title={before === undefined ? words.add : words.edit(nameText(before.id))}
      look={before === undefined ? 'button' : undefined}
      fields={fields}
      {...(onToggle && { onToggle })}
      touched={[clientsKey]}
      send={words.save}
      preview={(given) =>
        // A policy without a name is none that anything could be said of.
        (before?.id ?? given.text('id')) !== '' && <Before client={client} policies={listOf(policyOf(given, before))} />
      }
      command={(given) =>
        api.POST('/v1/clients/{clientId}/policies', {
          params: { path: { clientId: client.id } },
          body: { policies: listOf(policyOf(given, before)) },
        })
      }
    />
  )
}

interface BeforeProps {
  readonly client: Client
  readonly policies: readonly PolicyDraft[]
}

/** What is known before the list is saved: of work made now, and of the work of the last days. */
function Before({ client, policies }: BeforeProps) {
  return (
    <>
      <Due client={client} policies={policies} />
      <WhatIfView clientId={client.id} rules={{ policies: [...policies] }} />
    </>
  )
}

const pauseMs = 400

function Due({ client, policies }: BeforeProps) {
  const [settled] = useDebouncedValue(JSON.stringify(policies), pauseMs)
  const { data } = useDuePreview(client.id, settled)
  const zone = useViewerZone()
  if (data === undefined) return null
  return (
    <div className="due-example" role="status">
      {data.reasons.map(({ message, satisfiedBy }) => (
        <p key={message} className="warned">
          {message}. {satisfiedBy}
        </p>
      ))}
      {data.reasons.length === 0 &&
        data.promises.map(({ kind, dueAt }) => (
          <p key={kind} className="quiet">
            {words.due[kind]}{' '}
            {dueAt === null ? (
              words.noOpening
            ) : (
              <>
                <InstantView at={dueAt} zone={client.timeZone} isDated /> ({zoneText(zone)})
              </>
            )}
          </p>
        ))}
    </div>
  )
}
