import type { AddressGuard } from '@understudy/channels/address-guard'
import { mendsRefused, whyRefused } from '@understudy/channels/why-refused'
import type { CommandRoute } from '@understudy/contract/http/command-route'
import { ProblemError } from '../problems/problem-error.ts'

/** An address that this installation is to call is looked at when it is given, not at each call alone. @throws ProblemError */
export async function refuseInnerAddress(
  guard: AddressGuard,
  { calls }: Pick<CommandRoute, 'calls'>,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (calls === undefined) return
  const message = await whyRefused(guard, String(body[calls]))
  if (message === undefined) return
  const reasons = [{ code: 'address_refused', message, satisfiedBy: mendsRefused }]
  throw new ProblemError({ status: 422, code: 'address_refused', title: message, reasons })
}
