import { derivedId } from '../derived-id.ts'
import type { Root } from './subject.ts'

/**
 * What one host keeps from an agency while it is down, feeds and webhooks alike, is one thing (rule 17). The host is not
 * named: an address may be a secret.
 */
export const rootOfHost = (agencyId: string, address: string): Root =>
  `host:${derivedId('host', agencyId, new URL(address).host)}`
