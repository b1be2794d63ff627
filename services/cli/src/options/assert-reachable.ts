import { openAddressGuard } from '@understudy/channels/address-guard'
import { mendsRefused, whyRefused } from '@understudy/channels/why-refused'
import { noticesOf } from '../installation/notice-settings.ts'
import type { Settings } from '../installation/settings.ts'

/** @throws Error in one line where this installation would not call the address */
export async function assertReachable(settings: Settings, url: string): Promise<void> {
  const { allowedNetworks = [] } = noticesOf(settings)
  const message = await whyRefused(openAddressGuard(allowedNetworks), url)
  if (message !== undefined) throw new Error(`${message}. ${mendsRefused}`)
}
