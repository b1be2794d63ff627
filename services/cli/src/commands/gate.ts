import type { Gate } from '@understudy/contract/http/delegations'
import { inAgency } from '@understudy/db/key-ring'
import { readVirtualMoment } from '@understudy/engine/agency/read-virtual-moment'
import { readGate } from '@understudy/engine/delegation/read-gate'
import { asMember } from '../options/as-member.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** `understudy gate DELEGATION`: what the next step of a hand-over still lacks; exit code 1 while it is closed. */
export async function run(context: Context, options: Options, [delegation]: Arguments): Promise<number> {
  return asMember(context, options, async ({ engine, reads, viewer }) => {
    const { agencyId } = viewer
    const [agency] = await inAgency(engine.pool, agencyId, 'select mode from agency where agency_id = $1', [agencyId])
    const at = agency?.['mode'] === 'virtual' ? await readVirtualMoment(engine.pool, agencyId) : Date.now()
    const gate = await readGate(engine.pool, reads, viewer, String(delegation), at)
    if (gate === undefined) throw new Error('There is no such delegation')
    context.answer(gate, textOf(gate))
    return gate.open || gate.to === null ? 0 : 1
  })
}

function textOf({ from, to, open, unmet, recommendation }: Gate): string {
  if (to === null) return `${from}: there is no further step`
  const lacks = unmet.map(
    ({ message, satisfiedBy }) => `  ${message}${satisfiedBy === undefined ? '' : `. ${satisfiedBy}`}`,
  )
  const evidence =
    recommendation === null
      ? []
      : [
          `Evidence: ${recommendation.arithmetic}`,
          `Chance that the promotion is false, over all attempts: ${(recommendation.falsePromotion * 100).toFixed(1)} % (${recommendation.assumes})`,
          `Volume: ${recommendation.volume?.said ?? 'nothing recurs on this task, so that nobody knows how long it takes'}`,
        ]
  return [`${from} -> ${to}: ${open ? 'open' : 'closed'}`, ...lacks, ...evidence].join('\n')
}
