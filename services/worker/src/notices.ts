import { openAddressGuard } from '@understudy/channels/address-guard'
import { type Channels, openChannels } from '@understudy/channels/channels'
import { getText } from '@understudy/channels/get-text'

/** How this installation reaches people and programs. */
export interface NoticesConfig {
  /** Undefined where it sends no e-mail. */
  readonly smtp?: { readonly smtpUrl: string; readonly from: string }
  /** Networks of our own that webhooks may reach although they are private, 10.20.0.0/16 for example. */
  readonly allowedNetworks?: readonly string[]
  /** Where people reach the console and the links in messages. */
  readonly publicUrl: string
}

export const usualNotices: NoticesConfig = { publicUrl: 'http://127.0.0.1:4173' }

export function openNotices({ smtp, allowedNetworks = [] }: NoticesConfig): Channels {
  return openChannels({ smtp, guard: openAddressGuard(allowedNetworks) })
}

/** Texts of others, behind the same guard as what is sent to them. */
export function openFetch({ allowedNetworks = [] }: NoticesConfig): (address: string) => Promise<string> {
  const guard = openAddressGuard(allowedNetworks)
  return (address) => getText(guard, address)
}
