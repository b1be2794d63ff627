import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { openAddressGuard } from '@understudy/channels/address-guard'
import { getText } from '@understudy/channels/get-text'
import type { ImportHolidays } from '@understudy/contract/http/calendars'

/**
 * What `understudy calendar holidays` names: a region, an iCal file, or the address of a feed, which is fetched. The source
 * of a feed is its host and a digest: addresses of private calendars are secrets.
 * @throws Error that says why the feed cannot be had; whatever was taken from it before stays
 */
export async function namedHolidays(what: string, allowedNetworks: readonly string[]): Promise<ImportHolidays> {
  if (/^https?:\/\//i.test(what)) {
    const text = await getText(openAddressGuard(allowedNetworks), what).catch((error: Error) => {
      throw new Error(`The feed could not be fetched, and its holidays stay as they were. ${error.message}`)
    })
    const digest = createHash('sha256').update(what).digest('hex').slice(0, 8)
    return { kind: 'ical', name: `${new URL(what).hostname}/${digest}`, text }
  }
  if (/[.]ics$/i.test(what))
    return { kind: 'ical', name: basename(what).slice(0, -4), text: await readFile(what, 'utf8') }
  return { kind: 'region', region: what }
}
