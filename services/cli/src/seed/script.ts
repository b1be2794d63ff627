import type { Actor } from '@understudy/domain/actor'
import type { StreamStates } from '@understudy/domain/states'
import type { StreamType } from '@understudy/domain/stream'
import type { Command } from '@understudy/engine/shell/command'
import { serverIdOf } from '@understudy/engine/shell/server-id'

/** A look at what the script has made so far. */
export type Look = <T extends StreamType>(type: T, id: string) => StreamStates[T] | undefined

/** The input of a command, or how to find it once everything before has happened; undefined leaves the command out. */
type Input = object | ((look: Look) => object | undefined)

export interface Step {
  readonly at: number
  readonly command: (look: Look) => Command | undefined
}

export const system = (part: string): Actor => ({ kind: 'system', part })
export const member = (memberId: string): Actor => ({ kind: 'member', memberId })

/**
 * What happened in the demo agency, each thing at its instant. Ids follow from the script alone, so that one thing can
 * name another before either has happened.
 */
export class Script {
  readonly agencyId: string
  readonly #steps: Step[] = []

  constructor(agencyId: string) {
    this.agencyId = agencyId
  }

  /** Answers the id of the stream that the command makes, where it makes one. */
  add(at: number, actor: Actor, name: string, input: Input): string {
    const { agencyId } = this
    const commandId = serverIdOf(at, `${agencyId} ${this.#steps.length}`, 0)
    const inputOf = typeof input === 'function' ? (input as (look: Look) => object | undefined) : () => input
    this.#steps.push({
      at,
      command: (look) => {
        const found = inputOf(look)
        return found && { name, agencyId, actor, input: found, occurredAt: at, commandId }
      },
    })
    return serverIdOf(at, commandId, 0)
  }

  /** In the order of the instants; at one instant in the order of the script. */
  steps(): readonly Step[] {
    return this.#steps.toSorted((a, b) => a.at - b.at)
  }
}
