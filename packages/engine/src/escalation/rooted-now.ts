import type { Escalation } from '@understudy/domain/escalation/escalation'
import { leadingCause } from '@understudy/domain/escalation/leading-cause'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { needsOfSubject } from './about.ts'
import { type Asked, needsOfRoot, rootFor } from './roots.ts'

/** By what it was grouped when it was raised, what it comes of most nearly first. */
export const rootsOf = ({ root, follows }: Escalation): string[] => [follows, root].filter((one) => one !== undefined)

/** What it comes of as things stand now: it may have been raised before that began. */
export function rootsNow({ causes, subject }: Escalation, world: World, asked: Asked): string[] {
  const cause = leadingCause({ causes })?.kind
  const now = cause && rootFor(subject, cause, world, asked)
  return now === undefined ? [] : [now.follows, now.root].filter((one) => one !== undefined)
}

/** What `rootsNow` looks at, as far as it is known by now. */
export function needsOfRootsNow({ causes, subject }: Escalation, world: World): Ref[] {
  const cause = leadingCause({ causes })?.kind
  return cause === undefined ? [] : [...needsOfSubject(subject, world), ...needsOfRoot(subject, cause, world)]
}
