import type { BodyOf } from '@understudy/client/routes'
import { dayMs } from '@understudy/domain/day-ms'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import type { UnfoldLook } from '../forms/unfold.tsx'
import { instantOf, momentOf } from '../time/moment.ts'
import { useServerClock } from '../time/use-now.ts'
import { useViewerZone } from '../time/viewer-zone.ts'
import { muteWords as words } from '../words/mute-words.ts'

type Matching = Omit<BodyOf<'/v1/escalation-mutes'>, 'reason' | 'until'>

interface MuteFormProps {
  readonly title: string
  /** What it is about, by which what is written is kept. */
  readonly of: string
  /** What is asked for beside the reason and the end, where it is said around it what a mute is. */
  readonly fields?: readonly FormField[]
  readonly look?: UnfoldLook
  /** What it hides; what is left out matches all. */
  readonly matching: (given: Given) => Matching
}

const none: readonly FormField[] = []

/** Hides escalations until an instant, with the reason for it. */
export function MuteForm({ title, of, look, fields = none, matching }: MuteFormProps) {
  const clock = useServerClock()
  const zone = useViewerZone()
  const all = useMemo(
    (): readonly FormField[] => [
      ...fields,
      {
        name: 'until',
        label: words.until,
        hint: words.untilHint,
        kind: 'moment',
        zone,
        initial: momentOf(clock.now() + dayMs, zone),
      },
      { name: 'reason', label: words.reason, kind: 'long' },
    ],
    [fields, clock, zone],
  )
  return (
    <CommandForm
      title={title}
      look={look}
      fields={all}
      touched={[escalationsKey]}
      keptAs={`mute:${of}`}
      send={words.send}
      isSecond={fields === none}
      {...(fields === none && { preview: () => <p className="quiet">{words.about}</p> })}
      command={(given) =>
        api.POST('/v1/escalation-mutes', {
          body: { ...matching(given), reason: given.text('reason'), until: instantOf(given.text('until'), zone) },
        })
      }
    />
  )
}
