import './set-up.css'
import type { MeasureFacts } from '@understudy/contract/http/insight'
import type { ReactNode } from 'react'
import { useMeasureFacts } from '../api/use-client.ts'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { type SectionOf, Sections } from '../frame/sections.tsx'
import { WayButton } from '../frame/way-button.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { PolicyList } from '../settings/policy-list.tsx'
import { minutesText } from '../time/time-left.ts'
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

const names = {
  baseline: baselineWords.title,
  intake: intakeWords.title,
  value: valueWords.title,
  tasks: savedFitWords.title,
  promises: promisedWords.title,
  'sign-off': complianceWords.title,
  erase: eraseWords.title,
} as const

/** What is agreed with a client before anything is handed over, and what comes next on the way to the first item. */
export function SetUpPart({ client, session }: ClientPartProps) {
  const facts = useMeasureFacts(client.id)
  return (
    <Reading of={facts}>
      <div className="set-up">
        <FirstSteps client={client} />
        {facts.data && (
          <div className="set-up-facts">
            <Sections
              label={setUpWords.sectionsOf(client.name)}
              of={{ page: 'clients', id: client.id }}
              kept={{ part: 'setup' }}
              words={names}
              sections={sectionsOf({ client, session }, facts.data)}
            />
          </div>
        )}
      </div>
    </Reading>
  )
}

type SetUpSection = SectionOf<keyof typeof names>

function sectionsOf({ client, session }: ClientPartProps, facts: MeasureFacts): readonly SetUpSection[] {
  const about = { client, facts, mayWrite: leads(session) }
  return [
    { name: 'baseline', view: <Baseline {...about} /> },
    { name: 'intake', view: <Intake {...about} /> },
    { name: 'value', view: <HourlyValue {...about} /> },
    { name: 'tasks', view: <ToBegin {...about} /> },
    ...(about.mayWrite ? ([{ name: 'promises', view: <Promised client={client} /> }] as const) : []),
    ...(client.regulated ? ([{ name: 'sign-off', view: <SignOff {...about} /> }] as const) : []),
    ...(session.roles.includes('owner') ? ([{ name: 'erase', view: <Erasing client={client} /> }] as const) : []),
  ]
}

interface FactProps extends Pick<ClientPartProps, 'client'> {
  readonly facts: MeasureFacts
  readonly mayWrite: boolean
}

function Baseline({ client, facts: { baseline }, mayWrite }: FactProps) {
  return (
    <Agreed title={baselineWords.title} about={baselineWords.about} version={baseline?.version}>
      {baseline && (
        <p>
          {baselineText(baseline)}
          <span className="quiet"> · {baseline.source}</span>
        </p>
      )}
      {mayWrite && <BaselineForm clientId={client.id} isAgain={baseline !== null} />}
    </Agreed>
  )
}

function Intake({ client, facts: { intake }, mayWrite }: FactProps) {
  return (
    <Agreed title={intakeWords.title} about={intakeWords.about} version={intake?.version}>
      {intake && <IntakeText intake={intake} />}
      {mayWrite && <IntakeForm clientId={client.id} isAgain={intake !== null} />}
    </Agreed>
  )
}

function HourlyValue({ client, facts: { hourlyValue }, mayWrite }: FactProps) {
  return (
    <Agreed title={valueWords.title} about={valueWords.about} version={hourlyValue?.version}>
      {hourlyValue && (
        <p>
          {valueWords.leader}: {moneyText(hourlyValue.leader, hourlyValue.currency)} · {valueWords.clinician}:{' '}
          {moneyText(hourlyValue.clinician, hourlyValue.currency)}
        </p>
      )}
      {mayWrite && <ValueForm clientId={client.id} />}
    </Agreed>
  )
}

function ToBegin({ client: { fit }, mayWrite }: FactProps) {
  return (
    <Agreed title={savedFitWords.title} about={savedFitWords.about} version={fit === null ? undefined : 1}>
      <TasksToBegin fit={fit} mayWrite={mayWrite} />
    </Agreed>
  )
}

function SignOff({ client: { id, complianceSignOff: signed }, mayWrite }: FactProps) {
  return (
    <Agreed title={complianceWords.title} about={complianceWords.about} version={signed === null ? undefined : 1}>
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
      {mayWrite && <ComplianceForm clientId={id} />}
    </Agreed>
  )
}

const baselineText = ({ backlog, minutesPerWeek, responseMinutes }: NonNullable<MeasureFacts['baseline']>) =>
  baselineWords.told(backlog, minutesText(minutesPerWeek), minutesText(responseMinutes))

/** The policies of the settings, where they are agreed. */
function Promised({ client }: Pick<ClientPartProps, 'client'>) {
  return (
    <Agreed title={promisedWords.title} about={promisedWords.about} version={client.policyVersion}>
      <PolicyList key={client.policyVersion} client={client} />
      <WayButton to={{ page: 'settings' }} query="?part=policies">
        {promisedWords.recompute}
      </WayButton>
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
