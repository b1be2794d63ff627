import { Id } from '@understudy/contract/commands/fields'
import type { Options } from '../run-command.ts'

/** The agency that `--agency` names. @throws Error where it is no id. */
export function agencyOption(options: Options): string | undefined {
  const text = options['agency']
  if (text === undefined) return undefined
  const id = Id.safeParse(text)
  if (!id.success)
    throw new Error(`--agency takes the id of an agency, and is ${String(text)}; \`understudy status\` lists them`)
  return id.data.toLowerCase()
}
