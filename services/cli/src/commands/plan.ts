import type { Plan } from '@understudy/domain/quality/plan'
import { execute } from '@understudy/engine/shell/execute'
import { openInstallation } from '../installation/installation.ts'
import { accepted } from '../options/accepted.ts'
import { agencyOption } from '../options/agency-option.ts'
import { holderOf } from '../options/holder-of.ts'
import { errorRates, shareOf } from '../plan/error-rates.ts'
import { planPromise } from '../plan/plan-promise.ts'
import { promiseText } from '../plan/promise-text.ts'
import { readPlan } from '../plan/read-plan.ts'
import type { Context, Options } from '../run-command.ts'

/** Review plans: what one promises, before anybody works under it; or one of an agency's own, saved. */
export async function run(context: Context, options: Options, args: readonly string[]): Promise<number> {
  const plan = await readPlan(String(args[0]))
  const missRate = shareOf('--reviewers-miss', String(options['reviewersMiss']))
  const promise = planPromise(plan, errorRates(String(options['error'])), missRate)
  if (options['member'] === undefined) {
    context.answer(promise, promiseText(promise))
    return 0
  }
  const { id, version } = await save(context, options, { ...plan, missRate })
  const saved = { ...promise, plan: { ...plan, version } }
  context.answer(saved, `${id} is saved as version ${version}.\n\n${promiseText(saved)}`)
  return 0
}

/** Saved as the member that `--member` names, by whoever has the database. */
async function save({ settings, say }: Context, options: Options, draft: Plan & { readonly missRate: number }) {
  const installation = await openInstallation(settings, say)
  try {
    const { engine } = installation
    const { agencyId, memberId } = await holderOf(engine.pool, agencyOption(options), String(options['member']))
    const { version: _, ...input } = draft
    const actor = { kind: 'member', memberId } as const
    const [outcome] = await execute(engine, [{ name: 'agency.save_plan', agencyId, actor, input }])
    return { id: draft.id, version: Number(accepted(outcome).result['version']) }
  } finally {
    await installation.close()
  }
}
