import type { Member } from '@understudy/contract/http/members'
import { expect, test } from 'vitest'
import { type FieldValues, initialOf } from '../forms/form-field.ts'
import { givenOf } from '../forms/given.ts'
import { correctFields, correctionOf, holderOf, mayCorrect, memberFields, memberOf } from './member-fields.ts'

const fields = memberFields([{ value: 'c1', label: 'Hollow Creek' }])
const begun: FieldValues = {
  ...Object.fromEntries(fields.map((field) => [field.name, initialOf(field)])),
  ...{ name: 'Ada', email: 'ada@agency.example' },
}
const asked = (values: FieldValues) => fields.filter(({ onlyIf }) => onlyIf?.(values) ?? true).map(({ name }) => name)

test('an assistant is asked for a support role, which cannot be left out', () => {
  expect(asked(begun)).toEqual(['name', 'email', 'roles', 'supportRole'])
  expect(fields.find(({ name }) => name === 'supportRole')?.optional).toBeUndefined()
  expect(memberOf(givenOf(begun))).toMatchObject({ roles: ['assistant'], supportRole: 'general_va' })
})

test('what another role does not need is neither asked nor sent', () => {
  const contact = { ...begun, roles: ['client_contact'], clinician: true }
  expect(asked(contact)).toEqual(['name', 'email', 'roles', 'clientId', 'clinician'])
  const body = { name: 'Ada', email: 'ada@agency.example', roles: ['client_contact'], clientId: 'c1', clinician: true }
  expect(memberOf(givenOf(contact))).toEqual(body)
  expect(memberOf(givenOf({ ...contact, roles: ['owner'] }))).toEqual({ ...begunAs('owner') })
})

const begunAs = (role: string) => ({ name: 'Ada', email: 'ada@agency.example', roles: [role] })

test('an address that a member has already is told, whatever its letters; of who has left it is free', () => {
  const dana = { name: 'Dana Field', email: 'Dana@agency.example', state: 'active' } as Member
  expect(holderOf(' dana@AGENCY.example', [dana])?.name).toBe('Dana Field')
  expect(holderOf('dana@agency.example', [{ ...dana, state: 'left' }])).toBeUndefined()
  expect(holderOf('', [{ ...dana, email: '' }])).toBeUndefined()
})

const kim = {
  id: 'k',
  name: 'Kim',
  email: 'kim@agency.example',
  roles: ['reviewer'],
  supportRole: null,
} as unknown as Member
const [owner, lead] = [{ roles: ['owner'] as const }, { roles: ['ops_lead'] as const }]
const valuesOf = (session: Parameters<typeof correctFields>[0], member: Member): FieldValues =>
  Object.fromEntries(correctFields(session, member).map((field) => [field.name, initialOf(field)]))

test('of who is corrected only what is otherwise is sent, and a support role where they become an assistant', () => {
  const values = valuesOf(owner, kim)
  expect(correctionOf(givenOf(values), owner, kim)).toEqual({})
  const changed = { ...values, name: 'Kim Ito', roles: ['reviewer', 'assistant'], supportRole: 'scribe' }
  expect(correctionOf(givenOf(changed), owner, kim)).toEqual({
    ...{ name: 'Kim Ito', roles: ['reviewer', 'assistant'], supportRole: 'scribe' },
  })
})

test('a lead corrects neither owners nor addresses, and nobody makes a contact something else', () => {
  expect([
    mayCorrect(lead, kim),
    mayCorrect(lead, { roles: ['owner'] }),
    mayCorrect(owner, { roles: ['owner'] }),
  ]).toEqual([true, false, true])
  expect(mayCorrect({ roles: ['reviewer'] }, kim)).toBe(false)
  expect(Object.keys(valuesOf(lead, kim))).toEqual(['name', 'roles', 'supportRole'])
  expect(Object.keys(valuesOf(owner, { ...kim, roles: ['client_contact'] }))).toEqual(['name', 'email'])
})
