import type { EscalationRules } from '@understudy/contract/http/escalations'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { InstantView } from '../item/instant-view.tsx'
import { datedText, spanOfText } from '../time/instant-text.ts'
import { useServerClock } from '../time/use-now.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { dutyWords as words } from '../words/duty-words.ts'

type Rotation = EscalationRules['rotations'][number]
type Override = Rotation['overrides'][number]
type Shift = Rotation['ahead'][number]

interface DutyChangesProps {
  readonly rotation: Rotation
  readonly nameOf: (memberId: string) => string
}

/** Who stands in for whom, and which shifts have changed hands; each can be taken back. */
export function DutyChanges({ rotation, nameOf }: DutyChangesProps) {
  const changes = changesOf(rotation.overrides)
  if (changes.length === 0) return null
  return (
    <ul className="duty-changes" aria-label={words.standIns}>
      {changes.map((change) => (
        <Change key={change[0].id} change={change} rotation={rotation} nameOf={nameOf} />
      ))}
    </ul>
  )
}

type OneChange = readonly [Override, ...Override[]]

/** Both halves of a swap are one change. */
function changesOf(overrides: readonly Override[]): readonly OneChange[] {
  return [...Map.groupBy(overrides, ({ id, swap }) => swap ?? id).values()] as [Override, ...Override[]][]
}

interface ChangeProps extends DutyChangesProps {
  readonly change: OneChange
}

function Change({ change, rotation: { id, zone }, nameOf }: ChangeProps) {
  const [first] = change
  const when = useInstantText()
  return (
    <li>
      {change.map(({ id: overrideId, memberId, from, until, swap }) => (
        <p key={overrideId}>
          <strong>{nameOf(memberId)}</strong> <InstantView at={from} zone={zone} isDated /> –{' '}
          <InstantView at={until} zone={zone} isDated isZoned />{' '}
          <span className="quiet">{swap === null ? words.isStandIn : words.isSwap}</span>
        </p>
      ))}
      <div className="row-acts">
        <CommandForm
          title={first.swap === null ? words.removeStandIn : words.undoSwap}
          about={words.changeOf(nameOf(first.memberId), when(first.from))}
          fields={[]}
          touched={[escalationsKey]}
          send={first.swap === null ? words.removeStandInIt : words.undoSwapIt}
          {...(first.swap !== null && { explains: words.bothGo })}
          command={() => api.POST('/v1/duty-override-removals', { body: { rotationId: id, overrideId: first.id } })}
        />
      </div>
    </li>
  )
}

/** Two shifts that are ahead change hands between whoever has them by now. */
export function SwapForm({ rotation: { id, name, ahead, memberIds }, nameOf }: DutyChangesProps) {
  const zone = useViewerZone()
  const when = ({ from, until }: Shift) => spanOfText(Date.parse(from), Date.parse(until), zone)
  const said = ahead.map((shift) => words.shift(nameOf(shift.memberId), when(shift))).join('\n')
  const fields = useMemo(() => fieldsFor(said.split('\n')), [said])
  if (memberIds.length < 2 || ahead.length < 2) return null
  const shiftsOf = (given: Given) => [ahead[given.number('one')], ahead[given.number('other')]] as const
  return (
    <CommandForm
      title={words.swap}
      about={name}
      fields={fields}
      touched={[escalationsKey]}
      send={words.swapIt}
      lacks={(given) => {
        const [one, other] = shiftsOf(given)
        return one?.memberId === other?.memberId ? words.samePerson : undefined
      }}
      preview={(given) => {
        const [one, other] = shiftsOf(given)
        if (one === undefined || other === undefined || one.memberId === other.memberId) return null
        return (
          <p role="status">{words.swapped(nameOf(one.memberId), when(one), nameOf(other.memberId), when(other))}</p>
        )
      }}
      command={(given) => {
        const [one, other] = shiftsOf(given)
        return api.POST('/v1/duty-swaps', {
          body: { rotationId: id, one: one?.from ?? '', other: other?.from ?? '' },
        })
      }}
    />
  )
}

function fieldsFor(labels: readonly string[]): readonly FormField[] {
  const choices = labels.map((label, index) => ({ value: String(index), label }))
  return [
    { name: 'one', label: words.one, kind: 'choice', choices, initial: '0', isAlone: true },
    { name: 'other', label: words.other, kind: 'choice', choices, initial: '1', isAlone: true },
  ]
}

/** An instant in words where no more than words fit. */
function useInstantText(): (at: string) => string {
  const clock = useServerClock()
  const zone = useViewerZone()
  return (at) => datedText(Date.parse(at), clock.now(), zone)
}
