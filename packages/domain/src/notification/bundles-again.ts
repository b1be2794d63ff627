import type { Bundle } from './bundle.ts'
import type { Pending, TargetFacts } from './pending.ts'
import { quietUntilAtMost } from './readiness.ts'

/** What failed or was cut off goes again as it was, with the same id, and costs no budget; what failed not in quiet hours. */
export function bundlesAgain(
  left: readonly Pending[],
  facts: TargetFacts,
): { bundle: Bundle; at: number; isQuiet: boolean }[] {
  const carried = Map.groupBy(
    left.filter(({ carrierId }) => carrierId !== null),
    ({ carrierId }) => carrierId as string,
  )
  return [...carried].map(([carrierId, parts]) => {
    const [first] = parts as [Pending]
    const at = Math.max(facts.restingUntil ?? 0, ...parts.map(({ nextAt }) => nextAt ?? 0))
    const wasCutOff = parts.some(({ nextAt }) => nextAt === null)
    // The first part for whom no hours are quiet takes the others along.
    const ends = parts.map((one) => quietUntilAtMost({ ...one, madeAt: at }, Math.max(at, facts.now), facts))
    const until = wasCutOff ? at : Math.max(at, Math.min(...ends))
    return {
      bundle: { carrierId, form: first.form, ids: parts.map(({ id }) => id) },
      ...{ at: until, isQuiet: until > at && until > facts.now },
    }
  })
}
