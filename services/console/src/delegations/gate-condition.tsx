import type { Delegation, Gate } from '@understudy/contract/http/delegations'
import type { ReactNode } from 'react'
import { useWayToMend } from '../frame/use-way-to-mend.ts'
import { WayButton } from '../frame/way-button.tsx'
import { gateGoes, gateTitles } from '../words/delegation-words.ts'
import { GateAct } from './gate-acts.tsx'

type Unmet = Gate['unmet'][number]

interface GateConditionProps {
  /** What one act cures together. */
  readonly same: readonly [Unmet, ...Unmet[]]
  readonly delegation: Delegation
  readonly mayAct: boolean
}

/** One condition of the gate: its name, what is missing, and the one button for it; where there is none, what would meet it. */
export function GateCondition({ same, delegation, mayAct }: GateConditionProps) {
  const [{ code, satisfiedBy }] = same
  const title = gateTitles[code]
  const hint = satisfiedBy !== undefined && <p>{satisfiedBy}.</p>
  return (
    <li>
      {title !== undefined && <strong>{title}</strong>}
      {same.map(({ message }) =>
        title === undefined ? <strong key={message}>{message}</strong> : <p key={message}>{message}.</p>,
      )}
      {mayAct ? (
        <GateAct code={code} delegation={delegation}>
          <Way code={code}>{hint}</Way>
        </GateAct>
      ) : (
        hint
      )}
    </li>
  )
}

/** A button to where it is done; without a way there, what is given. */
function Way({ code, children }: { readonly code: string; readonly children: ReactNode }) {
  const way = useWayToMend(code)
  if (way === undefined) return children
  const { word, ...place } = way
  return <WayButton {...place}>{gateGoes[code] ?? word}</WayButton>
}
