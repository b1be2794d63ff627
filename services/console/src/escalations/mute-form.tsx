import type { BodyOf } from '@understudy/client/routes'
import { dayMs } from '@understudy/domain/day-ms'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import type { UnfoldLook } from '../forms/unfold.tsx'
import { datedText } from '../time/instant-text.ts'
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
  /** What keeps it from being sent; and what it would hide, in words. */
  readonly lacks?: (given: Given) => string | undefined
  readonly says?: (given: Given, until: string) => string
  /** What it hides; what is left out matches all. */
  readonly matching: (given: Given) => Matching
}

const none: readonly FormField[] = []

/** Hides escalations until an instant, with the reason for it. */
export function MuteForm({ title, of, look, fields = none, lacks, says, matching }: MuteFormProps) {
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
        isAlone: true,
      },
      { name: 'reason', label: words.reason, kind: 'long' },
    ],
    [fields, clock, zone],
  )
  const preview = (given: Given) => {
    if (says === undefined) return <p className="quiet">{words.about}</p>
    const until = given.text('until')
    if (until === '' || lacks?.(given) !== undefined) return null
    return <p role="status">{says(given, datedText(Date.parse(instantOf(until, zone)), clock.now(), zone))}</p>
  }
  return (
    <CommandForm
      title={title}
      look={look}
      fields={all}
      touched={[escalationsKey]}
      keptAs={`mute:${of}`}
      send={words.send}
      isSecond={fields === none}
      {...(lacks && { lacks })}
      preview={preview}
      command={(given) =>
        api.POST('/v1/escalation-mutes', {
          body: { ...matching(given), reason: given.text('reason'), until: instantOf(given.text('until'), zone) },
        })
      }
    />
  )
}
