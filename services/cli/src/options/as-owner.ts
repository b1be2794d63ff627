import type { Context, Options } from '../run-command.ts'
import { type Asked, asMember } from './as-member.ts'

/** Works as the owner whom `--member` names. @throws Error where they are none, before anything is read. */
export function asOwner(context: Context, options: Options, work: (asked: Asked) => Promise<number>): Promise<number> {
  return asMember(context, options, (asked) => {
    if (!asked.viewer.roles.includes('owner')) throw new Error('This is for owners alone')
    return work(asked)
  })
}
