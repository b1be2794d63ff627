import { type AgencyOnline, foundAgencyOnline, type Ids } from '@understudy/api/test/agency-online'
import { openTestApi, type TestApi } from '@understudy/api/test/api-on-test-database'
import { makeKey } from '@understudy/engine/keys/make-key'
import { revokeKey } from '@understudy/engine/keys/revoke-key'
import type { Asker } from './request-of.ts'
import type { Operation, Shape } from './shape.ts'
import { watchTables } from './touched-tables.ts'

export interface FuzzSite {
  readonly url: string
  readonly operations: readonly Operation[]
  /** What was written since it was last asked, as `insert ledger`. */
  touched(): Promise<string[]>
  /** What went wrong on our side since it was last asked. */
  errors(): string[]
  /** A new agency beside another, for what is asked next wrecks the one that is there. */
  renew(): Promise<void>
  /** With its `{{own.taskId}}` and the like filled in. */
  fill(text: string): string
  keyOf(asker: Asker): string | undefined
  close(): Promise<void>
}

/** The API on a database of its own that notes every row that is written. */
export async function openFuzzSite(): Promise<FuzzSite> {
  const open = await openTestApi({ requestsPerMinute: 100_000_000, trustedProxies: '127.0.0.1' })
  const document = (await (await fetch(`${open.api.url}/openapi.json`)).json()) as Document
  let cast = await foundCast(open)
  const touched = await watchTables(open.admin)
  return {
    url: open.api.url,
    operations: operationsIn(document),
    touched,
    errors: () =>
      open.lines
        .splice(0)
        .flatMap((line) => (Number(line['level']) >= 50 || line['level'] === 'error' ? [JSON.stringify(line)] : [])),
    async renew() {
      cast = await foundCast(open)
      await touched()
    },
    fill: (text) =>
      text.replaceAll(/\{\{(\w+)\.(\w+)\}\}/g, (_, owner: string, kind: string) => idIn(cast, owner, kind)),
    keyOf: (asker) => cast.keys[asker],
    close: open.close,
  }
}

interface Cast {
  readonly agency: AgencyOnline
  readonly foreign: AgencyOnline
  readonly keys: Readonly<Record<Asker, string | undefined>>
}

async function foundCast(open: TestApi): Promise<Cast> {
  const [agency, foreign] = [await foundAgencyOnline(open), await foundAgencyOnline(open)]
  const { agencyId, owner: memberId } = agency
  const make = async (expiresAt: number | null) =>
    (await makeKey(open.engine.pool, { agencyId, memberId, name: 'test', expiresAt })) as { id: string; key: string }
  const [expired, revoked] = [await make(Date.now() - 1), await make(null)]
  await revokeKey(open.engine.pool, agencyId, memberId, revoked.id)
  const of = Object.entries(agency.as).map(([role, { key }]) => [role, key])
  const others = { stranger: foreign.as.owner.key, none: undefined, garbage: `us_${'A'.repeat(64)}` }
  const keys = { ...Object.fromEntries(of), ...others, expired: expired.key, revoked: revoked.key }
  return { agency, foreign, keys: keys as Cast['keys'] }
}

const nobodys = '00000000-0000-7000-8000-000000000000'

/** A field that names no kind of stream, as `assistantId` or `by`, names a person. */
function idIn({ agency, foreign }: Cast, owner: string, kind: string): string {
  if (owner === 'nobody') return nobodys
  if (kind === 'agencyId') return owner === 'foreign' ? foreign.agencyId : agency.agencyId
  const ids: Ids = owner === 'foreign' ? foreign.own : owner === 'other' ? agency.other : agency.own
  return ids[kind as keyof Ids] ?? ids.memberId
}

interface Described {
  readonly operationId: string
  readonly parameters?: Operation['parameters']
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Shape } } }
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

function operationsIn({ paths }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => ({
      ...{ operationId, method: method.toUpperCase(), path, parameters },
      body: requestBody?.content['application/json'].schema,
    })),
  )
}
