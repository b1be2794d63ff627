import { api } from '../api/api.ts'
import { calibrationsKey } from '../api/use-reviews.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { reviewActWords as words } from '../words/review-act-words.ts'

const fields: readonly FormField[] = [
  { name: 'reason', label: words.whyCalledOff, hint: words.callOffHint, kind: 'long' },
]

/** The session is called off, and nothing of it is shown. */
export function CancelCalibration({ id }: { readonly id: string }) {
  return (
    <CommandForm
      title={words.callOff}
      fields={fields}
      touched={[calibrationsKey]}
      keptAs={`call-off:${id}`}
      send={words.callItOff}
      isDanger
      command={(given) =>
        api.POST('/v1/calibrations/{calibrationId}/cancel', {
          params: { path: { calibrationId: id } },
          body: { reason: given.text('reason') },
        })
      }
    />
  )
}
