import type { Member } from '@understudy/contract/http/members'
import { expect, test } from 'vitest'
import { type FieldValues, initialOf } from '../forms/form-field.ts'
import { givenOf } from '../forms/given.ts'
import { holderOf, memberFields, memberOf } from './member-fields.ts'

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
