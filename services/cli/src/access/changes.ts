import {
  AnswerChecklist,
  GrantAccess,
  RegisterSystem,
  RevokeAccess,
  SetAccessNeeds,
  SetAccessRules,
  SignAgreement,
} from '@understudy/contract/commands/access-commands'
import { SignOffCompliance } from '@understudy/contract/commands/client-commands'
import { LeaveAgency } from '@understudy/contract/commands/member-commands'
import type { Asked } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { holderOf } from '../options/holder-of.ts'
import { jsonFile } from '../promises/json-file.ts'
import type { Options } from '../run-command.ts'

export interface AccessAsked extends Asked {
  readonly options: Options
  readonly subject: string | undefined
  readonly clientId?: string
}

export type AccessAction = (asked: AccessAsked) => Promise<{ readonly value: unknown; readonly text: string }>

/** What `understudy access` changes; each is one command, refused with every reason. */
export const accessChanges: Readonly<Record<string, AccessAction>> = {
  'add-system': async (asked) => {
    const { kind, roles } = asked.options
    const named = { clientId: clientIdOf(asked), name: asked.subject, kind, roles: listOf(String(roles)) }
    return say(asked, 'client.register_system', checked(RegisterSystem, named, { kind: '--kind' }), 'It is registered')
  },
  'retire-system': async (asked) => {
    const input = { clientId: clientIdOf(asked), name: asked.subject, reason: asked.options['reason'] }
    return say(asked, 'client.retire_system', input, 'It has left the register')
  },
  needs: async (asked) => {
    const needs = ((asked.options['need'] ?? []) as readonly string[]).map((need) => {
      const [system = '', role = ''] = need.split('=')
      return { system, role }
    })
    const input = checked(SetAccessNeeds, { taskId: asked.subject, accessNeeds: needs }, { accessNeeds: '--need' })
    return say(asked, 'task.set_access_needs', input, 'The task needs that now')
  },
  rules: async (asked) => {
    const rules = await jsonFile(asked.subject ?? '', SetAccessRules.omit({ clientId: true }))
    return say(asked, 'client.set_access_rules', { clientId: clientIdOf(asked), ...rules }, 'That holds from now on')
  },
  grant: async (asked) => say(asked, 'member.grant_access', await grantOf(asked), 'It is granted'),
  revoke: async (asked) => {
    const { system, reason } = asked.options
    const named = { memberId: await memberOf(asked), system, reason, ...ofClient(asked) }
    return say(
      asked,
      'member.revoke_access',
      checked(RevokeAccess, named, { system: '--system', reason: '--reason' }),
      'It is taken back',
    )
  },
  sign: async (asked) => {
    const { on: signedOn, link: documentLink } = asked.options
    const named = { memberId: await memberOf(asked), signedOn, documentLink, ...expiry(asked.options) }
    const input = checked(SignAgreement, named, { signedOn: '--on', documentLink: '--link' })
    return say(asked, 'member.sign_agreement', input, 'It is on record')
  },
  'sign-off': async (asked) => {
    const { on: signedOn, link: documentLink, agreement, signedBy } = asked.options
    const named = { clientId: clientIdOf(asked), agreement, signedBy, signedOn, documentLink, ...expiry(asked.options) }
    const names = { signedOn: '--on', documentLink: '--link', agreement: '--agreement', signedBy: '--signed-by' }
    return say(asked, 'client.sign_off_compliance', checked(SignOffCompliance, named, names), 'It is on record')
  },
  review: async (asked) =>
    say(asked, 'client.call_access_review', { clientId: clientIdOf(asked) }, 'A review of access begins'),
  answer: async (asked) => {
    const { entry, answer, on, role, reason: note } = asked.options
    const named = { accessChecklistId: asked.subject, entry: Number(entry), answer, on, role, note }
    const input = checked(AnswerChecklist, without(named), { entry: '--entry', answer: '--answer', on: '--on' })
    return say(asked, 'access_checklist.answer', input, 'It is on record')
  },
  leave: async (asked) => {
    const named = { memberId: await memberOf(asked), reason: asked.options['reason'] }
    return say(asked, 'member.leave', checked(LeaveAgency, named, { reason: '--reason' }), 'They have left')
  },
}

async function say({ send }: AccessAsked, name: string, input: object, text: string) {
  return { value: await send(name, input), text }
}

/** @throws Error where no client is named */
export function clientIdOf({ clientId }: AccessAsked): string {
  if (clientId === undefined) throw new Error('Name the client with --client')
  return clientId
}

const ofClient = ({ clientId }: AccessAsked) => (clientId === undefined ? {} : { clientId })

async function memberOf({ engine, viewer, subject }: AccessAsked): Promise<string> {
  if (subject === undefined) throw new Error('Name the person by id or e-mail address')
  return (await holderOf(engine.pool, viewer.agencyId, subject)).memberId
}

async function grantOf(asked: AccessAsked): Promise<GrantAccess> {
  const { system, role, sharedLogin, twoFactor, manager, widerBecause } = asked.options
  const named = {
    ...{ memberId: await memberOf(asked), system, role, separateLogin: sharedLogin !== true, widerBecause },
    ...{ twoFactorVerifiedOn: twoFactor ?? null, inPasswordManager: manager !== undefined, passwordManager: manager },
    ...{ expiresAt: null, ...expiry(asked.options), ...ofClient(asked) },
  }
  const names = {
    system: '--system',
    role: '--role',
    twoFactorVerifiedOn: '--two-factor',
    passwordManager: '--manager',
  }
  return checked(GrantAccess, without(named), names)
}

function expiry({ expires }: Options): { expiresAt?: number } {
  if (expires === undefined) return {}
  const expiresAt = Date.parse(String(expires))
  if (Number.isNaN(expiresAt))
    throw new Error('--expires takes an instant with its offset, 2027-01-01T00:00:00Z for example')
  return { expiresAt }
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** What was not said is left out, not said to be nothing. */
const without = (given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
