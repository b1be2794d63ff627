import { inAgency } from '@understudy/db/key-ring'
import type { InboundWebhook } from '@understudy/domain/notification/inbound-webhooks'
import { readSecrets } from '../channel/channel-secrets.ts'
import type { Engine } from '../shell/engine.ts'

/** An inbound webhook with the secrets that it takes, newest first. */
export interface FoundInbound {
  readonly webhook: InboundWebhook
  readonly secrets: readonly string[]
}

/** Undefined where there is none; webhooks never touch a virtual agency (domain, section 14). */
export async function findInbound(
  engine: Pick<Engine, 'pool' | 'keys'>,
  agencyId: string,
  inboundId: string,
): Promise<FoundInbound | undefined> {
  const statement = `select context->'inbound'->$2 as webhook from agency where agency_id = $1 and id = $1 and mode <> 'virtual'`
  const [row] = await inAgency(engine.pool, agencyId, statement, [agencyId, inboundId])
  const webhook = row?.['webhook'] as InboundWebhook | null | undefined
  if (webhook === null || webhook === undefined) return undefined
  const secrets = await readSecrets(engine, agencyId, [inboundId])
  return { webhook, secrets: secrets.get(inboundId) ?? [] }
}
