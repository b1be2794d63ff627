import '../settings/ladders.css'
import '../settings/policies.css'
import './set-up.css'
import type { MeasureFacts } from '@understudy/contract/http/insight'
import type { ReactNode } from 'react'
import { useMeasureFacts } from '../api/use-client.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { PolicyList } from '../settings/policy-list.tsx'
import { minutesText } from '../time/time-left.ts'
import { countText } from '../words/count-text.ts'
import {
  baselineWords,
  complianceWords,
  eraseWords,
  intakeWayWords,
  intakeWords,
  setUpWords,
  valueWords,
} from '../words/set-up-words.ts'
import { promisedWords, savedFitWords } from '../words/ways-words.ts'
import type { ClientPartProps } from './client-view.tsx'
import { FirstSteps } from './first-steps.tsx'
import { moneyText } from './roi-inputs.ts'
import { BaselineForm, ComplianceForm, EraseForm, IntakeForm, ValueForm } from './set-up-forms.tsx'
import { TasksToBegin } from './tasks-to-begin.tsx'

/** What is agreed with a client before anything is handed over, and what comes next on the way to the first item. */
export function SetUpPart({ client, session }: ClientPartProps) {
  const facts = useMeasureFacts(client.id)
  const mayWrite = leads(session)
  const { baseline = null, hourlyValue = null, intake = null } = facts.data ?? {}
  const signed = client.complianceSignOff
  return (
    <Reading of={facts}>
      <div className="set-up">
        <FirstSteps client={client} />
        <div className="set-up-facts">
          <Agreed title={baselineWords.title} about={baselineWords.about} version={baseline?.version}>
            {baseline && (
              <p>
                {baselineText(baseline)}
                <span className="quiet"> · {baseline.source}</span>
              </p>
            )}
            {mayWrite && <BaselineForm clientId={client.id} isAgain={baseline !== null} />}
          </Agreed>
          <Agreed title={intakeWords.title} about={intakeWords.about} version={intake?.version}>
            {intake && <IntakeText intake={intake} />}
            {mayWrite && <IntakeForm clientId={client.id} isAgain={intake !== null} />}
          </Agreed>
          <Agreed title={valueWords.title} about={valueWords.about} version={hourlyValue?.version}>
            {hourlyValue && (
              <p>
                {valueWords.leader}: {moneyText(hourlyValue.leader, hourlyValue.currency)} · {valueWords.clinician}:{' '}
                {moneyText(hourlyValue.clinician, hourlyValue.currency)}
              </p>
            )}
            {mayWrite && <ValueForm clientId={client.id} />}
          </Agreed>
          <Agreed title={savedFitWords.title} about={savedFitWords.about} version={client.fit === null ? undefined : 1}>
            <TasksToBegin fit={client.fit} mayWrite={mayWrite} />
          </Agreed>
          {mayWrite && <Promised client={client} />}
          {client.regulated && (
            <Agreed
              title={complianceWords.title}
              about={complianceWords.about}
              version={signed === null ? undefined : 1}
            >
              {signed && (
                <p>
                  <a href={signed.documentLink} target="_blank" rel="noreferrer noopener">
                    {complianceWords.signed(signed.agreement, signed.signedBy)}
                  </a>
                  {signed.expiresAt && (
                    <>
                      {' · '}
                      {complianceWords.expires} <InstantView at={signed.expiresAt} />
                    </>
                  )}
                </p>
              )}
              {mayWrite && <ComplianceForm clientId={client.id} />}
            </Agreed>
          )}
          {session.roles.includes('owner') && <Erasing client={client} />}
        </div>
      </div>
    </Reading>
  )
}

const baselineText = ({ backlog, minutesPerWeek, responseMinutes }: NonNullable<MeasureFacts['baseline']>) =>
  baselineWords.told(countText(backlog, 'open item'), minutesText(minutesPerWeek), minutesText(responseMinutes))

/** The policies of the settings, where they are agreed. */
function Promised({ client }: Pick<ClientPartProps, 'client'>) {
  return (
    <Agreed title={promisedWords.title} about={promisedWords.about} version={client.policyVersion}>
      <PolicyList key={client.policyVersion} client={client} />
      <InnerLink to={{ page: 'settings' }} query="?part=policies">
        {promisedWords.recompute}
      </InnerLink>
    </Agreed>
  )
}

/** An owner's last word about a client; the refusal names everything that is open. */
function Erasing({ client }: Pick<ClientPartProps, 'client'>) {
  const { state } = client
  return (
    <section className="panel" aria-label={eraseWords.title}>
      <h3>{eraseWords.title}</h3>
      <p className="quiet">{eraseWords.about}</p>
      {state === 'active' && <EraseForm client={client} />}
      {state === 'erasing' && <p className="warned">{eraseWords.going}</p>}
      {state === 'erased' && <p>{eraseWords.gone}</p>}
    </section>
  )
}

interface AgreedProps {
  readonly title: string
  readonly about: string
  /** Undefined for what nobody has said. */
  readonly version: number | undefined
  readonly children: ReactNode
}

function Agreed({ title, about, version, children }: AgreedProps) {
  return (
    <section className="panel" aria-label={title}>
      <h3>
        {title}{' '}
        {version !== undefined && version > 1 && (
          <span className="quiet">
            {setUpWords.version} {version}
          </span>
        )}
      </h3>
      <p className="quiet">{about}</p>
      {version === undefined && <p className="warned">{setUpWords.notRecorded}</p>}
      {children}
    </section>
  )
}

function IntakeText({ intake: { ways, where, confirmed } }: { readonly intake: NonNullable<MeasureFacts['intake']> }) {
  return (
    <>
      <p>{where}</p>
      <p className="quiet">
        {ways.map((way) => intakeWayWords[way]).join(', ')}.{' '}
        {confirmed === null ? intakeWords.unconfirmed : intakeWords.confirmed}
      </p>
    </>
  )
}
