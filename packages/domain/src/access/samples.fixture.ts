import type { AccessNeed } from '../task/task.ts'
import type { ClientSystem } from './client-system.ts'
import type { Grant } from './grant.ts'

export const system: ClientSystem = {
  name: 'Records',
  kind: 'record_system',
  roles: ['Reader', 'Editor', 'Administrator'],
}

export const need: AccessNeed = { system: 'Records', role: 'Editor' }

/** As it should be. */
export const grant: Grant = {
  clientId: 'client',
  system: 'Records',
  role: 'Editor',
  separateLogin: true,
  twoFactorVerifiedOn: '2026-05-01',
  inPasswordManager: true,
  expiresAt: null,
}
