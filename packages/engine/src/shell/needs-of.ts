import type { Command } from './command.ts'
import type { Ref } from './verb.ts'
import { verbs } from './verbs.ts'
import type { World } from './world.ts'

/** What a command looks at. One whose `needs` throws fails by itself when it is decided, and no other with it. */
export function needsOf(command: Command, world: World): readonly Ref[] {
  try {
    return verbs[command.name]?.needs(command.input as never, world, command) ?? []
  } catch {
    return []
  }
}
