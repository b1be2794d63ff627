import './ladders.css'
import './policies.css'
import { Button } from '@mantine/core'
import type { PolicyDraft } from '@understudy/contract/commands/client-commands'
import type { Client } from '@understudy/contract/http/clients'
import { type ReactNode, useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { clientsKey } from '../api/use-people.ts'
import { Refusal } from '../frame/refusal.tsx'
import { targetText } from '../item/fact-text.ts'
import { clockWords } from '../words/clock-words.ts'
import { eitherText } from '../words/list-text.ts'
import { factWords, policyFormWords as words } from '../words/policy-words.ts'
import { nameText } from '../words/settings-words.ts'
import { waitsForWords } from '../words/waits-for-words.ts'
import { PolicyForm } from './policy-form.tsx'

type Kind = keyof typeof clockWords

/** The ordered list; each policy is changed, moved or removed by saving the whole list anew. */
export function PolicyList({ client }: { readonly client: Client }) {
  const save = useCommand(clientsKey)
  const policies: readonly PolicyDraft[] = client.policies.map(({ version: _, ...policy }) => policy)
  const put = (next: readonly PolicyDraft[]) =>
    save.mutate(() =>
      api.POST('/v1/clients/{clientId}/policies', {
        params: { path: { clientId: client.id } },
        body: { policies: next },
      }),
    )
  const last = policies.length - 1
  return (
    <div className="policies">
      <ol className="ladders" aria-label={words.title}>
        {policies.map((policy, index) => (
          <PolicyCard key={policy.id} client={client} policies={policies} index={index}>
            {index > 0 && index < last && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={words.up(nameText(policy.id))}
                onClick={() => put(swapped(policies, index))}
              >
                {words.upWord}
              </Button>
            )}
            {index < last && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={words.remove(nameText(policy.id))}
                onClick={() => put(policies.filter((one) => one !== policy))}
              >
                {words.removeWord}
              </Button>
            )}
          </PolicyCard>
        ))}
      </ol>
      <Refusal error={save.error} />
      <PolicyForm client={client} policies={policies} index={undefined} />
    </div>
  )
}

interface PolicyCardProps {
  readonly client: Client
  readonly policies: readonly PolicyDraft[]
  readonly index: number
  /** What else is done about it. */
  readonly children: ReactNode
}

/** A policy as it is, or the form by which it is changed. */
function PolicyCard({ client, policies, index, children }: PolicyCardProps) {
  const [isOpen, setIsOpen] = useState(false)
  const policy = policies[index]
  if (policy === undefined) return null
  const { id, audience } = policy
  return (
    <li className="panel">
      <h3>
        {nameText(id)} {audience === 'internal' && <span className="quiet">{words.internal}</span>}
      </h3>
      {!isOpen && <PolicyText policy={policy} />}
      <div className="row-acts">
        <PolicyForm client={client} policies={policies} index={index} onToggle={setIsOpen} />
        {!isOpen && children}
      </div>
    </li>
  )
}

function PolicyText({ policy: { when = {}, targets, pausesFor } }: { readonly policy: PolicyDraft }) {
  const facts = Object.entries(when) as [keyof typeof factWords, readonly string[]][]
  return (
    <>
      <p className="quiet">
        {facts.length === 0
          ? words.always
          : `${words.when} ${facts.map(([fact, values]) => `${factWords[fact]} ${eitherText(values.map(valueText))}`).join('; ')}`}
      </p>
      <ul className="rungs">
        {(Object.keys(clockWords) as Kind[]).map((kind) => {
          const target = targets[kind]
          if (target === undefined) return null
          return (
            <li key={kind}>
              <strong>{clockWords[kind]}</strong> {targetText(target)}
            </li>
          )
        })}
      </ul>
      {pausesFor.length > 0 && (
        <p className="quiet">
          {words.pauses}: {pausesFor.map((one) => waitsForWords[one].toLowerCase()).join(', ')}
        </p>
      )}
    </>
  )
}

const valueText = (value: string) => value.replaceAll('_', ' ')

function swapped(policies: readonly PolicyDraft[], index: number): PolicyDraft[] {
  return policies.map((policy, at) => {
    if (at === index - 1) return policies[index] ?? policy
    return at === index ? (policies[index - 1] ?? policy) : policy
  })
}
