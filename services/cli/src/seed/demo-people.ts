import type { Role } from '@understudy/domain/actor'
import type { SupportRole } from '@understudy/domain/member/member'
import type { DemoSystem } from './demo-systems.ts'

export interface DemoPerson {
  readonly name: string
  readonly roles: readonly Role[]
  readonly supportRole?: SupportRole
  readonly scribe?: 'certified'
  /** In dollars. */
  readonly costPerHour?: number
  /** Sees the clinic only. */
  readonly ofClinic?: true
  /** Which systems they may get into, with the role that the tasks there need. */
  readonly grants?: readonly DemoSystem[]
  /** After how many days their access runs out; unset: not at all. */
  readonly accessDays?: number
}

const assistant = ['assistant'] as const

/** Everybody in the demo agency, by a short name. */
export const people = {
  olivia: { name: 'Olivia Grant', roles: ['owner'] },
  dana: { name: 'Dana Whitfield', roles: ['ops_lead'], grants: ['records', 'fax', 'insurer', 'mail', 'crm', 'sheets'] },
  nadia: {
    name: 'Nadia Haddad',
    roles: ['ops_lead', 'assistant'],
    supportRole: 'scribe',
    scribe: 'certified',
    grants: ['charts'],
  },
  ruth: { name: 'Ruth Calder', roles: ['reviewer'] },
  hale: { name: 'Dr. Samuel Hale', roles: ['client_contact'], ofClinic: true },
  maya: {
    name: 'Maya Torres',
    roles: assistant,
    costPerHour: 14,
    supportRole: 'medical_va',
    grants: ['records', 'fax'],
  },
  jonas: {
    name: 'Jonas Weber',
    roles: assistant,
    costPerHour: 13,
    supportRole: 'medical_va',
    grants: ['records', 'fax'],
  },
  priya: {
    name: 'Priya Nair',
    roles: assistant,
    costPerHour: 14,
    supportRole: 'medical_va',
    grants: ['records', 'insurer'],
  },
  sofia: {
    name: 'Sofia Rossi',
    roles: assistant,
    costPerHour: 12,
    supportRole: 'receptionist',
    grants: ['records'],
    accessDays: 20,
  },
  elena: {
    name: 'Elena Petrova',
    roles: assistant,
    costPerHour: 18,
    supportRole: 'scribe',
    scribe: 'certified',
    grants: ['charts'],
  },
  tom: { name: 'Tom Okafor', roles: assistant, costPerHour: 13, supportRole: 'billing', grants: ['sheets'] },
  ana: {
    name: 'Ana Souza',
    roles: assistant,
    costPerHour: 12,
    supportRole: 'general_va',
    grants: ['crm', 'sheets'],
    accessDays: 45,
  },
  lucas: {
    name: 'Lucas Meyer',
    roles: assistant,
    costPerHour: 15,
    supportRole: 'executive_assistant',
    grants: ['mail'],
  },
} as const satisfies Record<string, DemoPerson>

export type PersonName = keyof typeof people
