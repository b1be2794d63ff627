import type { Client } from '@understudy/contract/http/clients'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { clientsKey } from '../api/use-people.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { eraseFields, unconfirmed } from '../forms/erase-fields.ts'
import type { FormField } from '../forms/form-field.ts'
import {
  baselineWords,
  complianceWords,
  eraseWords,
  intakeWayWords,
  intakeWords,
  valueWords,
} from '../words/set-up-words.ts'

interface OfClient {
  readonly clientId: string
}

interface AgainProps extends OfClient {
  /** Somebody has said it before. */
  readonly isAgain: boolean
}

/** For good: whoever sends it has typed whom it is about. */
export function EraseForm({ client: { id: clientId, name } }: { readonly client: Pick<Client, 'id' | 'name'> }) {
  return (
    <CommandForm
      title={eraseWords.erase}
      fields={eraseFields(name)}
      lacks={(given) => unconfirmed(given, name)}
      touched={[clientsKey, aboutClientKey]}
      send={eraseWords.send}
      isDanger
      command={(given) =>
        api.POST('/v1/clients/{clientId}/erase', {
          params: { path: { clientId } },
          body: { reason: given.text('reason') },
        })
      }
    />
  )
}

const baselineFields = (isAgain: boolean): readonly FormField[] => [
  { name: 'backlog', label: baselineWords.backlog, kind: 'number' },
  { name: 'minutesPerWeek', label: baselineWords.minutes, kind: 'number' },
  { name: 'responseMinutes', label: baselineWords.response, kind: 'number' },
  { name: 'source', label: baselineWords.source, kind: 'text' },
  ...(isAgain
    ? [
        {
          ...{ name: 'reason', label: baselineWords.reason, hint: baselineWords.reasonHint },
          ...({ kind: 'text', optional: true } as const),
        },
      ]
    : []),
]

export function BaselineForm({ clientId, isAgain }: AgainProps) {
  return (
    <CommandForm
      title={isAgain ? baselineWords.again : baselineWords.record}
      fields={baselineFields(isAgain)}
      touched={[aboutClientKey]}
      send={baselineWords.send}
      command={(given) =>
        api.POST('/v1/clients/{clientId}/baseline', {
          params: { path: { clientId } },
          body: {
            backlog: given.number('backlog'),
            minutesPerWeek: given.number('minutesPerWeek'),
            responseMinutes: given.number('responseMinutes'),
            source: given.text('source'),
            ...given.maybe('reason'),
          },
        })
      }
    />
  )
}

const intakeFields: readonly FormField[] = [
  {
    ...{ name: 'ways', label: intakeWords.ways, kind: 'choices', initial: ['client'] },
    choices: choicesOf(intakeWayWords),
  },
  { name: 'where', label: intakeWords.where, kind: 'long' },
]

export function IntakeForm({ clientId, isAgain }: AgainProps) {
  return (
    <CommandForm
      title={isAgain ? intakeWords.again : intakeWords.agree}
      fields={intakeFields}
      touched={[aboutClientKey]}
      keptAs={`intake:${clientId}`}
      send={intakeWords.send}
      command={(given) =>
        api.POST('/v1/clients/{clientId}/intake', {
          params: { path: { clientId } },
          body: { ways: given.choices('ways', intakeWayWords), where: given.text('where') },
        })
      }
    />
  )
}

const minorUnits = 100

const valueFields: readonly FormField[] = [
  { name: 'leader', label: valueWords.leader, kind: 'number' },
  { name: 'clinician', label: valueWords.clinician, kind: 'number' },
  { name: 'currency', label: valueWords.currency, kind: 'text', initial: 'USD' },
]

export function ValueForm({ clientId }: OfClient) {
  return (
    <CommandForm
      title={valueWords.set}
      fields={valueFields}
      touched={[aboutClientKey]}
      send={valueWords.send}
      command={(given) =>
        api.POST('/v1/clients/{clientId}/hourly-value', {
          params: { path: { clientId } },
          body: {
            currency: given.text('currency').toUpperCase(),
            leader: Math.round(given.number('leader') * minorUnits),
            clinician: Math.round(given.number('clinician') * minorUnits),
          },
        })
      }
    />
  )
}

const complianceFields: readonly FormField[] = [
  { name: 'agreement', label: complianceWords.agreement, kind: 'text' },
  { name: 'signedBy', label: complianceWords.signedBy, kind: 'text' },
  { name: 'signedOn', label: complianceWords.signedOn, kind: 'date' },
  { name: 'documentLink', label: complianceWords.link, kind: 'link' },
]

export function ComplianceForm({ clientId }: OfClient) {
  return (
    <CommandForm
      title={complianceWords.sign}
      fields={complianceFields}
      touched={[aboutClientKey, clientsKey]}
      send={complianceWords.send}
      command={(given) =>
        api.POST('/v1/clients/{clientId}/compliance-sign-off', {
          params: { path: { clientId } },
          body: {
            ...{ agreement: given.text('agreement'), signedBy: given.text('signedBy') },
            ...{ signedOn: given.text('signedOn'), documentLink: given.text('documentLink') },
          },
        })
      }
    />
  )
}
