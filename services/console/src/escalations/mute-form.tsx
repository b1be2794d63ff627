import type { BodyOf } from '@understudy/client/routes'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { instantOf, momentOf } from '../time/moment.ts'
import { useServerClock } from '../time/use-now.ts'
import { muteWords as words } from '../words/mute-words.ts'

type Matching = Omit<BodyOf<'/v1/escalation-mutes'>, 'reason' | 'until'>

interface MuteFormProps {
  readonly title: string
  /** What is asked for beside the reason and the end, where it is said around it what a mute is. */
  readonly fields?: readonly FormField[]
  /** What it hides; what is left out matches all. */
  readonly matching: (given: Given) => Matching
}

const dayMs = 86_400_000
const none: readonly FormField[] = []

/** Hides escalations until an instant, with the reason for it. */
export function MuteForm({ title, fields = none, matching }: MuteFormProps) {
  const clock = useServerClock()
  const all = useMemo(
    (): readonly FormField[] => [
      ...fields,
      {
        name: 'until',
        label: words.until,
        hint: words.untilHint,
        kind: 'moment',
        initial: momentOf(clock.now() + dayMs),
      },
      { name: 'reason', label: words.reason, kind: 'long' },
    ],
    [fields, clock],
  )
  return (
    <CommandForm
      title={title}
      fields={all}
      touched={[escalationsKey]}
      send={words.send}
      {...(fields === none && { preview: () => <p className="quiet">{words.about}</p> })}
      command={(given) =>
        api.POST('/v1/escalation-mutes', {
          body: { ...matching(given), reason: given.text('reason'), until: instantOf(given.text('until')) },
        })
      }
    />
  )
}
