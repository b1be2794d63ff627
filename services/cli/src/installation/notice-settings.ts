import { openAddressGuard } from '@understudy/channels/address-guard'
import type { NoticesConfig } from '@understudy/worker/notices'
import type { Settings } from './settings.ts'

/**
 * How this installation reaches people and programs.
 * @throws Error that names the variable and what it may be.
 */
export function noticesOf({ smtpUrl, smtpFrom, outboundAllow, publicUrl, host, port }: Settings): NoticesConfig {
  if (smtpUrl !== undefined && smtpFrom === undefined)
    throw new Error(
      'SMTP_FROM is missing: say who e-mail comes from, Understudy <understudy@agency.example> for example',
    )
  const allowedNetworks = (outboundAllow ?? '')
    .split(',')
    .map((range) => range.trim())
    .filter(Boolean)
  try {
    openAddressGuard(allowedNetworks)
  } catch {
    throw new Error(
      `OUTBOUND_ALLOW takes networks with commas between, 10.20.0.0/16 for example, and is ${outboundAllow}`,
    )
  }
  return {
    ...(smtpUrl !== undefined && smtpFrom !== undefined && { smtp: { smtpUrl, from: smtpFrom } }),
    allowedNetworks,
    publicUrl: publicUrl ?? `http://${host}:${port}`,
  }
}
