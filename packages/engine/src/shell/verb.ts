import type { Actor, Role } from '@understudy/domain/actor'
import type { Decision } from '@understudy/domain/decision'
import type { StreamType } from '@understudy/domain/stream'
import type { World } from './world.ts'

export interface Ref {
  readonly type: StreamType
  readonly id: string
  /**
   * What more is asked for about it: a member's claims on reviews, which come along; or what seldom is asked for and
   * costs a round trip of its own: the stream's events, a delegation's open items, who may review in an agency
   * and what they are known to miss, whom an escalation may tell. `running`, `group` and `under_root` ask for
   * escalations by what they are about and by their root: the id is the subject's or the root's; two come along too.
   * `message` asks for what became of a message, by its id: it is beside the ledger, and no stream. `work_held` asks
   * for the hand-overs and the clinical work of a member, for who has open items of a task, or for the first hand-over of a client's work.
   * `work_left` asks what a member has to do, and whom they served last. `theme_words` asks what verdicts of an agency have
   * named for rework; `left_open` what of a client is not over.
   */
  readonly with?:
    | 'claims'
    | 'history'
    | 'open_items'
    | 'reviewers'
    | 'miss_rate'
    | 'staff'
    | 'running'
    | 'group'
    | 'under_root'
    | 'message'
    | 'work_held'
    | 'work_left'
    | 'theme_words'
    | 'left_open'
}

/** What a decision knows beside the streams it reads. */
export interface Moment {
  readonly agencyId: string
  readonly actor: Actor
  /** Milliseconds since the epoch: the database's clock, or the driver's, or when it really happened. */
  readonly at: number
  /** Ids made by the server: sortable by time, and the same again for the same command of a driver. */
  newId(): string
}

/** One command's way through the shell: what it reads, and the pure decision. One verb a file. */
export interface Verb<Name extends string = string, Input = never> {
  readonly name: Name
  /** Which members may send it; the engine's own parts may send everything, and what lists nobody is theirs alone. */
  readonly allow: readonly Role[]
  /** An import: whoever may send it says when its thing happened. */
  readonly saysWhen?: true
  /** Whose work it is, for verbs that an assistant may send about their own work only. */
  ownedBy?(input: Input, world: World): string | null | undefined
  /**
   * The streams that the decision looks at, as far as they can be known from what is loaded; asked again after each
   * load until nothing new is wanted. Rows that hang on a wanted row (see load-batch.sql) come along by themselves.
   */
  needs(input: Input, world: World, command: Pick<Moment, 'agencyId' | 'actor'>): readonly Ref[]
  decide(input: Input, world: World, moment: Moment): Decision
}

export function verb<Name extends string, Input>(definition: Verb<Name, Input>): Verb<Name, Input> {
  return definition
}
