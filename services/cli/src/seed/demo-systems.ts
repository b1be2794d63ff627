import type { SystemKind } from '@understudy/domain/access/client-system'

interface OfClient {
  readonly client: 'clinic' | 'studio'
  readonly kind: SystemKind
  /** The least role that the work there needs, and wider ones. */
  readonly role: string
  readonly wider: readonly string[]
}

/** The systems of both clients, as their registers have them. */
export const systems = {
  records: { client: 'clinic', kind: 'record_system', role: 'Front desk, no charts', wider: ['Practice manager'] },
  charts: { client: 'clinic', kind: 'record_system', role: 'Scribe, drafts only', wider: ['Clinician'] },
  fax: { client: 'clinic', kind: 'messaging', role: 'Referral queue', wider: ['All queues'] },
  insurer: { client: 'clinic', kind: 'portal', role: 'Status look-up', wider: ['Submitter'] },
  mail: { client: 'studio', kind: 'mailbox', role: 'Shared inbox, no sending as owner', wider: ['Delegate'] },
  crm: { client: 'studio', kind: 'other', role: 'Editor, no export', wider: ['Administrator'] },
  sheets: { client: 'studio', kind: 'sheet', role: 'Editor of the client folder', wider: ['Owner'] },
} as const satisfies Record<string, OfClient>
export type DemoSystem = keyof typeof systems
