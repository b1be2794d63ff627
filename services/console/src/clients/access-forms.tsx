import type { AccessRegister } from '@understudy/contract/http/access'
import { api } from '../api/api.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { membersKey, useMembers } from '../api/use-people.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { accessTexts } from '../words/access-words.ts'
import { systemWords } from '../words/client-words.ts'
import { systemFormWords as words } from '../words/set-up-words.ts'

interface AccessFormsProps {
  readonly clientId: string
  readonly register: AccessRegister
}

const systemFields: readonly FormField[] = [
  { name: 'name', label: words.name, kind: 'text' },
  {
    ...{ name: 'kind', label: words.kind, kind: 'choice' },
    choices: choicesOf(systemWords),
  },
  { name: 'roles', label: words.roles, hint: words.rolesHint, kind: 'words', optional: true },
]

/** The systems of a client, and who may get into them: both are facts about access, never what opens it. */
export function AccessForms({ clientId, register: { systems } }: AccessFormsProps) {
  const { data: members = [] } = useMembers()
  const people = members.filter(({ state, kind }) => state === 'active' && kind === 'person')
  return (
    <>
      <CommandForm
        title={words.register}
        look={systems.length === 0 ? 'primary' : 'button'}
        fields={systemFields}
        isOpen={systems.length === 0}
        touched={[aboutClientKey]}
        send={words.registerSend}
        command={(given) =>
          api.POST('/v1/clients/{clientId}/systems', {
            params: { path: { clientId } },
            body: { name: given.text('name'), kind: given.choice('kind', systemWords), roles: given.many('roles') },
          })
        }
      />
      {systems.length > 0 && people.length > 0 && (
        <CommandForm
          title={words.grant}
          look="button"
          fields={[
            {
              ...{ name: 'memberId', label: words.who, kind: 'choice', initial: '' },
              choices: people.map(({ id, name }) => ({ value: id, label: name })),
            },
            ...grantFields(systems.map(({ name }) => name)),
          ]}
          touched={[aboutClientKey, membersKey]}
          send={words.grantSend}
          command={(given) =>
            api.POST('/v1/members/{memberId}/access-grants', {
              params: { path: { memberId: given.text('memberId') } },
              body: {
                ...{ clientId, system: given.text('system'), role: given.text('role') },
                separateLogin: given.flag('separateLogin'),
                ...given.maybe('twoFactorVerifiedOn'),
                inPasswordManager: given.text('passwordManager') !== '',
                ...given.maybe('passwordManager'),
              },
            })
          }
        />
      )}
    </>
  )
}

const grantFields = (systems: readonly string[]): readonly FormField[] => [
  {
    ...{ name: 'system', label: words.system, kind: 'choice' },
    choices: systems.map((name) => ({ value: name, label: name })),
  },
  { name: 'role', label: words.role, kind: 'text' },
  { name: 'twoFactorVerifiedOn', label: words.twoFactor, kind: 'date', optional: true },
  { name: 'passwordManager', label: words.manager, hint: words.managerHint, kind: 'text', optional: true },
  { name: 'separateLogin', label: words.separate, kind: 'flag', initial: true },
]

/** Takes a system out of the register; nobody may be able to get into it any more. */
export function RetireSystem({ clientId, name }: { readonly clientId: string; readonly name: string }) {
  return (
    <CommandForm
      title={accessTexts.retire}
      about={name}
      fields={[{ name: 'reason', label: accessTexts.retireWhy, kind: 'text' }]}
      touched={[aboutClientKey]}
      send={accessTexts.retireSend}
      isDanger
      command={(given) =>
        api.POST('/v1/clients/{clientId}/systems/retire', {
          params: { path: { clientId } },
          body: { name, reason: given.text('reason') },
        })
      }
    />
  )
}
