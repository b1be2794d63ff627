import { CalendarDefinition, PolicyDrafts } from '@understudy/contract/commands/client-commands'
import { SaveEscalationPolicy } from '@understudy/contract/commands/escalation-commands'
import { inAgency } from '@understudy/db/key-ring'
import { readVirtualMoment } from '@understudy/engine/agency/read-virtual-moment'
import { whatIf } from '@understudy/engine/what-if/what-if'
import type pg from 'pg'
import { openInstallation } from '../installation/installation.ts'
import { agencyOption } from '../options/agency-option.ts'
import { onlyAgency } from '../options/only-agency.ts'
import { clientNamed } from '../promises/client-named.ts'
import { instantOption } from '../promises/instant-option.ts'
import { jsonFile } from '../promises/json-file.ts'
import { whatIfText } from '../promises/what-if-text.ts'
import type { Context, Options } from '../run-command.ts'

/** `understudy what-if`: the work of a period replayed under other rules, beside what was; changes nothing. */
export async function run({ settings, say, answer }: Context, options: Options): Promise<number> {
  const drafts = await draftsIn(options)
  const installation = await openInstallation(settings, say)
  try {
    const { pool } = installation.engine
    const agencyId = agencyOption(options) ?? (await onlyAgency(pool))
    const { clientId, client } = await clientNamed(pool, agencyId, String(options['client']))
    const zone = client.calendars.at(-1)?.zone ?? client.timeZone
    const at = await momentIn(pool, agencyId)
    const since = instantOption('--since', options['since'], zone)
    const until = options['until'] === undefined ? at : instantOption('--until', options['until'], zone)
    const onProgress = (items: number) => void (items % 2_000 === 0 && say(`${items} work items replayed`))
    const found = await whatIf(pool, agencyId, clientId, client, { since, until, ...drafts }, { at, onProgress })
    answer(found, whatIfText(found))
    return found.reasons.length > 0 ? 1 : 0
  } finally {
    await installation.close()
  }
}

async function draftsIn({ policy, calendar, ladders }: Options) {
  return {
    ...(policy !== undefined && { policies: await jsonFile(String(policy), PolicyDrafts) }),
    ...(calendar !== undefined && { calendar: await jsonFile(String(calendar), CalendarDefinition) }),
    ...(ladders !== undefined && { ladders: await jsonFile(String(ladders), SaveEscalationPolicy.array()) }),
  }
}

/** Now, or where the driver of a virtual agency stands. */
async function momentIn(pool: pg.Pool, agencyId: string): Promise<number> {
  const [row] = await inAgency(pool, agencyId, `select context ->> 'mode' as mode from agency where id = $1`, [
    agencyId,
  ])
  return row?.['mode'] === 'virtual' ? readVirtualMoment(pool, agencyId) : Date.now()
}
