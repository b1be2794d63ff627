import type { AccessRegister } from '@understudy/contract/http/access'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { membersKey } from '../api/use-people.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { endOfDay } from '../time/moment.ts'
import { accessTexts as words } from '../words/access-words.ts'
import { systemFormWords } from '../words/set-up-words.ts'

type Grant = AccessRegister['grants'][number]

interface GrantActsProps {
  readonly clientId: string
  /** The client's, at the end of whose day it ends. */
  readonly zone: string
  readonly grant: Grant
}

const touched = [aboutClientKey, membersKey]

/** Mends one access: says anew how it is kept and until when it holds, or takes it back. */
export function GrantActs({ clientId, zone, grant }: GrantActsProps) {
  const { memberId, memberName, system, role } = grant
  const params = { path: { memberId } }
  const about = words.accessOf(memberName, system)
  const of = grant.clientId === null ? {} : { clientId }
  return (
    <div className="row-acts">
      <CommandForm
        title={words.renew}
        about={about}
        fields={renewalOf(grant, zone)}
        touched={touched}
        send={words.renewSend}
        command={(given) =>
          api.POST('/v1/members/{memberId}/access-grants', {
            params,
            body: {
              ...{ ...of, system, role, separateLogin: given.flag('separateLogin') },
              ...given.maybe('twoFactorVerifiedOn'),
              inPasswordManager: given.text('passwordManager') !== '' || grant.inPasswordManager,
              ...given.maybe('passwordManager'),
              ...given.maybe('widerBecause'),
              expiresAt: given.text('expiresOn') === '' ? null : endOfDay(given.text('expiresOn'), zone),
            },
          })
        }
      />
      <CommandForm
        title={words.takeBack}
        about={about}
        fields={[{ name: 'reason', label: words.reason, kind: 'text' }]}
        touched={touched}
        send={words.takeBackSend}
        isDanger
        explains={words.takeBackSays(memberName, system)}
        command={(given) =>
          api.POST('/v1/members/{memberId}/access-revocations', {
            params,
            body: { ...of, system, reason: given.text('reason') },
          })
        }
      />
    </div>
  )
}

function renewalOf(grant: Grant, zone: string): readonly FormField[] {
  const { twoFactorVerifiedOn, passwordManager, separateLogin, widerBecause } = grant
  return [
    { name: 'expiresOn', label: words.expires, hint: words.expiresHint, kind: 'date', zone, optional: true },
    {
      ...{ name: 'twoFactorVerifiedOn', label: systemFormWords.twoFactor, kind: 'date', optional: true },
      initial: twoFactorVerifiedOn ?? '',
    },
    {
      ...{ name: 'passwordManager', label: systemFormWords.manager, hint: systemFormWords.managerHint },
      ...{ kind: 'text', initial: passwordManager ?? '', optional: true },
    },
    { name: 'widerBecause', label: words.wider, kind: 'text', initial: widerBecause ?? '', optional: true },
    { name: 'separateLogin', label: systemFormWords.separate, kind: 'flag', initial: separateLogin },
  ]
}
