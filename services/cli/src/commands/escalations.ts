import { ownEntry } from '@understudy/domain/own-entry'
import { answering } from '../escalations/answering.ts'
import { ruling } from '../escalations/ruling.ts'
import { asMember } from '../options/as-member.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

const actions = { ...answering, ...ruling }

/** Escalations as the member whom `--member` names sees and answers them. */
export async function run(context: Context, options: Options, [action = 'mine', subject]: Arguments): Promise<number> {
  const known = ownEntry(actions, action)
  if (known === undefined) throw new Error(`escalations can ${Object.keys(actions).join(', ')}, not ${action}`)
  return asMember(context, options, (asked) => known(context, asked, options, subject))
}
