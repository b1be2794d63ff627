import './ladders.css'
import type { Session } from '@understudy/contract/http/session'
import { builtInPolicy } from '@understudy/domain/escalation/policy'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { useEscalationRules } from '../api/use-settings.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { Unfold } from '../forms/unfold.tsx'
import { Notice } from '../frame/notice.tsx'
import { Reading } from '../frame/reading.tsx'
import { soughtId, useSought } from '../frame/use-sought.ts'
import { InstantView } from '../item/instant-view.tsx'
import { zoneText } from '../time/own-zone.ts'
import { lengthText } from '../time/time-left.ts'
import {
  channelsText,
  type Named,
  severityWords,
  waysHere,
  whomText,
  whyInTheConsole,
} from '../words/escalation-words.ts'
import { formWords } from '../words/form-words.ts'
import { ladderFormWords } from '../words/policy-words.ts'
import { settingsTexts } from '../words/settings-texts.ts'
import { causesText, repeatsText } from '../words/settings-words.ts'
import { DutyChanges, SwapForm } from './duty-changes.tsx'
import { LadderForm, type Policy } from './ladder-form.tsx'
import { MutesSection } from './mutes-section.tsx'
import { DutyForms, type Rotation, RotationForm } from './rotation-forms.tsx'
import { keyOfWhom } from './whom-key.ts'

/** Who is told when something asks for a decision, step by step, and who is on call. */
export function LaddersPart({ session }: { readonly session: Session }) {
  const rules = useEscalationRules()
  const member = useMemberNames()
  const { policies = [], rotations = [], mutes = [] } = rules.data ?? {}
  const named: Named = { member, rotation: (id) => rotations.find((one) => one.id === id)?.name }
  useSought(rules.data !== undefined)
  return (
    <Reading of={rules}>
      <div className="sub-head">
        <h2 className="part-sub">{settingsTexts.ladders}</h2>
        <NewLadder rotations={rotations} />
      </div>
      <p className="quiet">{settingsTexts.ladderAbout}</p>
      <WaysSaid session={session} />
      <div className="ladders">
        {policies.map((policy) => (
          <Ladder key={policy.id} policy={policy} named={named} rotations={rotations} session={session} />
        ))}
      </div>
      <div className="sub-head" id={soughtId('rotations')} tabIndex={-1}>
        <h2 className="part-sub">{settingsTexts.rotations}</h2>
        <RotationForm />
      </div>
      {rotations.length === 0 && (
        <Notice title={settingsTexts.nobodyTakesTurnsYet} icon="clock">
          <p>{settingsTexts.aRotationSaysWhoseDuty}</p>
        </Notice>
      )}
      <div className="ladders">
        {rotations.map((rotation) => (
          <Duty key={rotation.id} rotation={rotation} nameOf={member} />
        ))}
      </div>
      <MutesSection mutes={mutes} />
    </Reading>
  )
}

interface LadderProps {
  readonly policy: Policy
  readonly named: Named
  readonly rotations: readonly Rotation[]
  readonly session: Session
}

function Ladder({ policy, named, rotations, session }: LadderProps) {
  const { id, name, version, when, steps, repeats } = policy
  const [isWriting, setIsWriting] = useState(false)
  const told = (
    <>
      <p className="quiet">
        {causesText(when?.causes)}
        {when?.from !== undefined && settingsTexts.fromSeverityOn(severityWords[when.from].toLowerCase())}
      </p>
      <ol className="rungs">
        {steps.map(({ id: stepId, whom, channels, waitMs }) => (
          <li key={stepId}>
            <strong>{whomText(whom.map(keyOfWhom), named)}</strong>{' '}
            <span className="quiet">
              {settingsTexts.byTheNextAfter(channelsText(waysHere(channels, session)), lengthText(waitMs))}
            </span>
          </li>
        ))}
      </ol>
      <p className="quiet">{repeatsText(repeats)}</p>
    </>
  )
  // The agency's own are changed and removed; the one that every agency has stays as it is.
  const isOwn = id !== builtInPolicy.id
  return (
    <section className="panel" aria-label={name}>
      <h3>
        {name} <span className="quiet">{settingsTexts.version(version)}</span>
      </h3>
      {isOwn ? (
        <>
          {!isWriting && told}
          <div className="row-acts">
            <Unfold
              title={ladderFormWords.edit}
              name={formWords.titleOf(ladderFormWords.edit, name)}
              isOpen={isWriting}
              onToggle={setIsWriting}
            >
              <LadderForm policy={policy} rotations={rotations} onEnd={() => setIsWriting(false)} />
            </Unfold>
            <RemoveLadder policy={policy} />
          </div>
        </>
      ) : (
        <>
          {told}
          <p className="quiet">{settingsTexts.everyAgencyHasIt}</p>
        </>
      )}
    </section>
  )
}

function RemoveLadder({ policy: { id, name } }: Pick<LadderProps, 'policy'>) {
  return (
    <CommandForm
      title={ladderFormWords.remove}
      about={name}
      fields={[]}
      touched={[escalationsKey]}
      isDanger
      explains={ladderFormWords.removeSays}
      send={ladderFormWords.removeIt}
      command={() => api.POST('/v1/escalation-policy-removals', { body: { policyId: id } })}
    />
  )
}

/** Each step tells by which ways it comes here; why those may not be what a ladder names is said once. */
function WaysSaid({ session }: { readonly session: Session }) {
  return <p className="quiet key-about">{whyInTheConsole(session) ?? settingsTexts.peopleChoose}</p>
}

function Duty({ rotation, nameOf }: { readonly rotation: Rotation; readonly nameOf: (id: string) => string }) {
  const { name, zone, memberIds, shiftDays, handoverAt, onDuty, shift } = rotation
  return (
    <section className="panel" aria-label={name}>
      <h3>{name}</h3>
      <p>
        <strong>{onDuty === null ? settingsTexts.nobody : nameOf(onDuty)}</strong> {settingsTexts.isOnDuty}
        {shift !== null && (
          <>
            {' '}
            {settingsTexts.until} <InstantView at={shift.until} zone={zone} isDated isZoned />
          </>
        )}
      </p>
      <p className="quiet">
        {settingsTexts.eachHandedOverAtIn(
          memberIds.map(nameOf).join(', '),
          shiftDays === 1 ? settingsTexts.aDay : settingsTexts.days(shiftDays),
          handoverAt,
          zoneText(zone),
        )}
      </p>
      <DutyChanges rotation={rotation} nameOf={nameOf} />
      <div className="row-acts">
        <RotationForm rotation={rotation} />
        <SwapForm rotation={rotation} nameOf={nameOf} />
        <DutyForms rotation={rotation} />
      </div>
    </section>
  )
}

function NewLadder({ rotations }: Pick<LadderProps, 'rotations'>) {
  const [isWriting, setIsWriting] = useState(false)
  return (
    <Unfold title={ladderFormWords.add} isOpen={isWriting} onToggle={setIsWriting} look="button" hasCancel>
      <div className="panel new-ladder">
        <LadderForm policy={undefined} rotations={rotations} onEnd={() => setIsWriting(false)} />
      </div>
    </Unfold>
  )
}
