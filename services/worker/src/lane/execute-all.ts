import type { Command, Outcome } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import { ConflictError, execute } from '@understudy/engine/shell/execute'

/**
 * A handler's commands without its cursor: what does nothing the second time. A refusal is an answer.
 *
 * @throws ConflictError, and what any of them failed with.
 */
export async function executeAll(engine: Engine, commands: readonly Command[]): Promise<Outcome[]> {
  const outcomes = await execute(engine, commands)
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed') throw outcome.error
    if (outcome.kind === 'conflict') throw new ConflictError()
  }
  return outcomes
}
