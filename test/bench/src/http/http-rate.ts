import { makeKey } from '@understudy/engine/keys/make-key'
import { type LifeStep, lifeInput, lifeSteps } from '../item-life.ts'
import type { BenchAgency } from '../population.ts'
import type { SiteCopy } from '../site.ts'
import { zipf } from '../zipf.ts'
import { type HttpConnection, openConnection } from './http-connection.ts'

export interface HttpLoad {
  readonly connections: number
  readonly seconds: number
}

/** One key for each agency's lead, as the API knows them. */
export async function leadKeys({ engine }: SiteCopy, agencies: readonly BenchAgency[]): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  for (const { agencyId, leadId } of agencies) {
    const made = await makeKey(engine.pool, { agencyId, memberId: leadId, name: 'bench', expiresAt: null })
    keys.set(agencyId, made?.key ?? '')
  }
  return keys
}

/** Commands a second over HTTP, each request with its key: every connection takes items through their life, one by one. */
export async function httpRate(
  url: string,
  agencies: readonly BenchAgency[],
  keys: ReadonlyMap<string, string>,
  { connections, seconds }: HttpLoad,
): Promise<number> {
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(url)))
  const began = performance.now()
  const until = began + seconds * 1_000
  const run = async (connection: HttpConnection, number: number) => {
    const next = zipf(agencies.length, number + 1)
    let done = 0
    while (performance.now() < until) {
      const agency = agencies[next()] as BenchAgency
      done += await liveThrough(connection, agency, keys.get(agency.agencyId) ?? '', until)
    }
    return done
  }
  try {
    const counts = await Promise.all(open.map(run))
    return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - began) / 1_000)
  } finally {
    for (const connection of open) connection.close()
  }
}

async function liveThrough(
  connection: HttpConnection,
  agency: BenchAgency,
  key: string,
  until: number,
): Promise<number> {
  let done = 0
  let itemId = ''
  for (const step of lifeSteps) {
    if (performance.now() >= until) break
    const body = JSON.stringify(lifeInput(agency, step))
    const answer = await connection.post(pathOf(step, itemId), key, body)
    if (answer.status >= 300) throw new Error(`${step} was answered ${answer.status}: ${answer.body}`)
    if (step === 'make') itemId = String(JSON.parse(answer.body).result.workItemId)
    done += 1
  }
  return done
}

function pathOf(step: LifeStep, itemId: string): string {
  return step === 'make' ? '/v1/work-items' : `/v1/work-items/${itemId}/${step}`
}
