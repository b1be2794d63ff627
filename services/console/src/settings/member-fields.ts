import type { BodyOf } from '@understudy/client/routes'
import type { Member } from '@understudy/contract/http/members'
import type { Role } from '@understudy/domain/actor'
import { choicesOf } from '../forms/choices-of.ts'
import type { FieldChoice, FieldValues, FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { correctWords, memberWords as words } from '../words/member-words.ts'
import { roleWords } from '../words/role-words.ts'
import { supportRoleWords } from '../words/staff-words.ts'

const has = (role: string) => (values: FieldValues) => Array.isArray(values['roles']) && values['roles'].includes(role)

export const supportRoleField = (initial?: string): FormField => ({
  ...{ name: 'supportRole', label: words.supportRole, hint: words.supportHint },
  ...{ kind: 'choice', choices: choicesOf(supportRoleWords), ...(initial !== undefined && { initial }) },
})

/** Of somebody who is taken in: what a role needs is asked where the role is ticked, and nowhere else. */
export const memberFields = (clients: readonly FieldChoice[]): readonly FormField[] => [
  { name: 'name', label: words.name, kind: 'text' },
  { name: 'email', label: words.email, kind: 'email' },
  { name: 'roles', label: words.roles, kind: 'choices', choices: choicesOf(roleWords), initial: ['assistant'] },
  { ...supportRoleField(), onlyIf: has('assistant') },
  {
    ...{ name: 'clientId', label: words.client, hint: words.clientHint },
    ...{ kind: 'choice', choices: clients, onlyIf: has('client_contact') },
  },
  { name: 'clinician', label: words.clinician, kind: 'flag', onlyIf: has('client_contact') },
]

export function memberOf(given: Given): BodyOf<'/v1/members'> {
  const roles = given.choices('roles', roleWords)
  return {
    ...{ name: given.text('name'), email: given.text('email'), roles },
    ...(roles.includes('assistant') && { supportRole: given.choice('supportRole', supportRoleWords) }),
    ...(roles.includes('client_contact') && given.maybe('clientId')),
    ...(roles.includes('client_contact') && given.flag('clinician') && { clinician: true }),
  }
}

interface HasRoles {
  readonly roles: readonly Role[]
}

const isOwner = ({ roles }: HasRoles) => roles.includes('owner')

/** An owner corrects everybody and says who has left, a lead whoever is no owner. */
export const mayCorrect = (session: HasRoles, member: HasRoles): boolean =>
  isOwner(session) || (session.roles.includes('ops_lead') && !isOwner(member))

interface IsMember extends HasRoles {
  readonly id: string
  readonly state: Member['state']
  readonly email: string
}

/** Whether anything can be done about somebody: whoever has left can only be erased, and that once. */
export const hasActs = (session: HasRoles & { readonly memberId: string }, member: IsMember): boolean =>
  member.state === 'left'
    ? isOwner(session) && member.id !== session.memberId && member.email.includes('@')
    : mayCorrect(session, member) || member.roles.includes('assistant')

/** What may be put right of somebody: addresses and owners by owners, and a client’s contact stays one. */
export function correctFields(session: HasRoles, { name, email, roles, supportRole }: Member): readonly FormField[] {
  const fields: FormField[] = [{ name: 'name', label: words.name, kind: 'text', initial: name }]
  if (isOwner(session)) fields.push({ name: 'email', label: words.email, kind: 'email', initial: email })
  if (roles.includes('client_contact')) return fields
  const others = Object.entries(roleWords).filter(
    ([role]) => role !== 'client_contact' && (role !== 'owner' || isOwner(session)),
  )
  const choices = choicesOf(Object.fromEntries(others))
  fields.push({ name: 'roles', label: correctWords.roles, kind: 'choices', initial: roles, choices })
  if (!roles.includes('assistant'))
    fields.push({ ...supportRoleField(supportRole ?? undefined), onlyIf: has('assistant') })
  return fields
}

/** Only what is otherwise than it was. */
export function correctionOf(
  given: Given,
  session: HasRoles,
  { name, email, roles }: Member,
): BodyOf<'/v1/members/{memberId}/correct'> {
  const wanted = given.choices('roles', roleWords)
  const isOther = wanted.length !== roles.length || wanted.some((role) => !roles.includes(role))
  const becomesAssistant = wanted.includes('assistant') && !roles.includes('assistant')
  return {
    ...(given.text('name') !== name && { name: given.text('name') }),
    ...(isOwner(session) && given.text('email') !== email && { email: given.text('email') }),
    ...(!roles.includes('client_contact') && isOther && { roles: wanted }),
    ...(becomesAssistant && { supportRole: given.choice('supportRole', supportRoleWords) }),
  }
}

/** Who of the agency has the address already; whoever joins by it is the same person once more. */
export function holderOf(email: string, members: readonly Member[]): Member | undefined {
  const wanted = email.trim().toLowerCase()
  return wanted === '' ? undefined : members.find((one) => one.state === 'active' && one.email.toLowerCase() === wanted)
}
