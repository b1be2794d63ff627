import { asMember } from '../options/as-member.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** `understudy family TASK --with TASK`: two tasks of one SOP family share their evidence; `--leave` ends it. */
export async function run(context: Context, options: Options, [task]: Arguments): Promise<number> {
  const other = options['with']
  if ((other === undefined) === (options['leave'] !== true)) throw new Error('Say --with TASK, or --leave')
  return asMember(context, options, async ({ send }) => {
    const taskId = String(task)
    await send('task.share_evidence', { taskId, withTaskId: other === undefined ? null : String(other) })
    context.answer(
      { taskId, with: other ?? null },
      other === undefined ? 'It is proved by itself from now on' : 'They share their evidence from now on',
    )
    return 0
  })
}
