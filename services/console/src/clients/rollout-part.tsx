import './rollout.css'
import { Button, TextInput } from '@mantine/core'
import type { Rollout } from '@understudy/contract/http/rollout'
import { rolloutPhases } from '@understudy/domain/rollout/rollout-items'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { aboutClientKey, useNextTask, useRollout } from '../api/use-client.ts'
import { useCommand } from '../api/use-command.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { Icon } from '../frame/icon.tsx'
import { leads, seesAgency } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { phaseWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import type { ClientPartProps } from './client-view.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { IntakeConfirm } from './intake-confirm.tsx'

type Item = Rollout['items'][number]

/** The plan of the first weeks: it ticks itself from the ledger, and what the ledger cannot tell somebody confirms. */
export function RolloutPart({ client, session }: ClientPartProps) {
  const rollout = useRollout(client.id)
  const items = rollout.data?.items ?? []
  const done = items.filter((item) => item.done).length
  const mayConfirm = leads(session) || session.roles.includes('client_contact')
  return (
    <section aria-labelledby="rollout">
      <div className="part-head">
        <h3 id="rollout">{clientsTexts.theRolloutPlan}</h3>
        {rollout.data && <span className="quiet">{clientsTexts.ofDone(done, items.length)}</span>}
      </div>
      <Reading of={rollout}>
        <div className="phases">
          {rolloutPhases.map((phase) => (
            <section key={phase} aria-labelledby={phase} className="panel">
              <h4 id={phase}>{phaseWords[phase]}</h4>
              <ul className="ticks">
                {items
                  .filter((item) => item.phase === phase)
                  .map((item) => (
                    <Tick key={item.item} item={item} clientId={client.id} mayConfirm={mayConfirm} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </Reading>
      <div className="rollout-after">
        <IntakeConfirm client={client} session={session} />
        <Next clientId={client.id} isAgency={seesAgency(session)} />
      </div>
    </section>
  )
}

interface TickProps {
  readonly item: Item
  readonly clientId: string
  readonly mayConfirm: boolean
}

function Tick({ item, clientId, mayConfirm }: TickProps) {
  const { title, done, ticks, evidence, confirmation, missing } = item
  const nameOf = useMemberNames()
  return (
    <li data-done={done || undefined}>
      <span className="tick" role="img" aria-label={done ? clientsTexts.done : clientsTexts.notDone}>
        {done && <Icon name="check" size={13} />}
      </span>
      <div>
        <span className="tick-title">{title}</span>
        {missing !== null && ticks === 'ledger' && <p className="quiet">{missing}.</p>}
        {confirmation !== null && (
          <p className="quiet">
            {confirmation.note} · {nameOf(confirmation.by)}, <InstantView at={confirmation.at} />
          </p>
        )}
        <EvidenceList evidence={evidence} clientId={clientId} />
        {!done && ticks === 'person' && mayConfirm && <Confirm item={item} clientId={clientId} />}
      </div>
    </li>
  )
}

function Confirm({ item: { item, title }, clientId }: { readonly item: Item; readonly clientId: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const [note, setNote] = useState('')
  const confirm = useCommand(aboutClientKey)
  if (!isOpen)
    return (
      <Button
        size="compact-xs"
        variant="default"
        aria-label={clientsTexts.confirmTitle(title)}
        onClick={() => setIsOpen(true)}
      >
        {clientsTexts.confirmDone}
      </Button>
    )
  return (
    <form
      className="tick-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate(() =>
          api.POST('/v1/clients/{clientId}/rollout/confirm', {
            params: { path: { clientId } },
            body: { item, note: note.trim() },
          }),
        )
      }}
    >
      <TextInput
        size="xs"
        label={clientsTexts.howYouKnow}
        required
        maxLength={200}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Refusal error={confirm.error} />
      <div className="answers-bar">
        <Button size="xs" type="submit" loading={confirm.isPending}>
          {clientsTexts.confirm}
        </Button>
        <Button size="xs" variant="default" onClick={() => setIsOpen(false)}>
          {clientsTexts.leaveStep}
        </Button>
      </div>
    </form>
  )
}

/** What to hand over next, once what is handed over is stable; the agency sees by which evidence. */
function Next({ clientId, isAgency }: { readonly clientId: string; readonly isAgency: boolean }) {
  const { data } = useNextTask(clientId)
  if (data === undefined) return null
  const { proposal, reason, evidence } = data
  return (
    <section aria-labelledby="next" className="panel next">
      <h4 id="next">{clientsTexts.nextToHandOver}</h4>
      <p>
        {proposal === null ? (
          `${reason}.`
        ) : (
          <>
            <strong>{proposal.name}</strong>: {proposal.reason}.
          </>
        )}
      </p>
      {isAgency && evidence.length > 0 && (
        <details className="more">
          <summary>{clientsTexts.showTheEvidence}</summary>
          <ul className="links">
            {evidence.map(({ taskId, name, stable, evidence: said, unmet }) => (
              <li key={taskId}>
                <strong>{name}</strong> {stable ? clientsTexts.isStable : clientsTexts.isNotStableYet}
                <span className="quiet"> · {[...said, ...unmet.map(({ message }) => message)].join(' · ')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
