import { Id } from '@understudy/contract/commands/fields'
import { InstantIn } from '@understudy/contract/http/fields'
import type { Asked } from '../options/as-member.ts'
import type { Context, Options } from '../run-command.ts'

/** What `understudy escalations` can do, as the member whom `--member` names. `subject` is what stands after the action. */
export type Action = (context: Context, asked: Asked, options: Options, subject: string | undefined) => Promise<number>

/** An action that is one command, and what is said once it was accepted. */
export const say =
  (name: string, what: string, input: (subject: string, options: Options) => object): Action =>
  async (context, { send }, options, subject) => {
    const result = await send(name, input(named(subject), options))
    context.answer(result, what)
    return 0
  }

/** Sends a command and answers with what it made. */
export async function saved({ answer }: Context, { send }: Asked, name: string, input: object): Promise<number> {
  const result = await send(name, input)
  const made = Object.entries(result).map(([key, value]) => `${key} ${value}`)
  answer(result, made.length === 0 ? 'Done' : made.join(', '))
  return 0
}

/** @throws Error where nothing is named */
export function named(subject: string | undefined): string {
  if (subject === undefined) throw new Error('Name it; `understudy escalations list` or `rules` lists them')
  return subject
}

/** In milliseconds since the epoch. @throws Error where the option is no instant with its offset */
export function instantOf(options: Options, name: 'from' | 'until'): number {
  const instant = InstantIn.safeParse(options[name])
  if (!instant.success) throw new Error(`--${name} takes an instant with its offset, 2026-12-01T09:00:00Z for example`)
  return instant.data
}

/** @throws Error where the option names nobody by an id */
export function memberOf(options: Options): string {
  const id = Id.safeParse(options['to'])
  if (!id.success) throw new Error('--to takes the id of a member')
  return id.data
}
