import type { CadenceInput } from '@understudy/contract/commands/cadence-commands'
import type { Client } from '@understudy/domain/client/client'
import type { CadenceTerms } from '@understudy/domain/task/cadence/cadence'
import { ruleOf } from '@understudy/domain/task/cadence/check-terms'

/** Terms as they are kept: in the zone of the client's calendar, as it is now. */
export function termsOf(
  client: Pick<Client, 'calendars' | 'timeZone'> | undefined,
  { rule, ...rest }: CadenceInput,
): CadenceTerms {
  return { ...rest, rule: ruleOf(rule), zone: client?.calendars.at(-1)?.zone ?? client?.timeZone ?? '' }
}
