import { asMember } from '../options/as-member.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** `understudy decline DELEGATION --reason TEXT`: a recommended promotion is not followed, until there is new evidence. */
export async function run(context: Context, options: Options, [delegation]: Arguments): Promise<number> {
  return asMember(context, options, async ({ send }) => {
    const delegationId = String(delegation)
    const reason = String(options['reason'])
    await send('delegation.decline_recommendation', { delegationId, reason })
    context.answer(
      { delegationId, reason },
      'It is declined; the next review that counts brings the recommendation back',
    )
    return 0
  })
}
