import type { Agency } from '../agency/agency.ts'
import type { Client } from '../client/client.ts'
import type { Member } from '../member/member.ts'
import type { Task } from '../task/task.ts'
import type { Promises } from '../work-item/promises.ts'

/** Others of a root that wait for their first notice: the earliest of them leads, and goes when no more come. */
export interface Group {
  readonly leaderId: string
  readonly firstAt: number
  readonly lastAt: number
  /** At least so many. */
  readonly count: number
}

/** What a ladder looks at where it goes on: who there is now, not who there was when it was planned (rule 10). */
export interface LadderFacts {
  readonly agency: Agency
  /** Everybody who may be told, by id. */
  readonly people: ReadonlyMap<string, Member>
  readonly task: Task | undefined
  readonly client: Client | undefined
  readonly group: Group | undefined
  /** Of the client; without one nobody was promised an answer. */
  readonly promises: Promises | undefined
}
