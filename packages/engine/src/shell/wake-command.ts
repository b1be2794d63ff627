import type { Actor } from '@understudy/domain/actor'
import type { Command } from './command.ts'

/** Asks a stream whose alarm has rung what is due; an agency is asked by its own id. */
export function wakeCommand(type: string, agencyId: string, id: string, actor: Actor): Command {
  const name = `${type.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}Id`
  return { name: `${type}.wake`, agencyId, actor, input: type === 'agency' ? {} : { [name]: id } }
}
