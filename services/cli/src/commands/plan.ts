import { headlineMissRate, type MissRate } from '@understudy/domain/quality/estimates/miss-rate'
import type { Plan } from '@understudy/domain/quality/plan'
import { readMissRate } from '@understudy/engine/measure/read-miss-rate'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { openInstallation } from '../installation/installation.ts'
import { accepted } from '../options/accepted.ts'
import { agencyOption } from '../options/agency-option.ts'
import { holderOf } from '../options/holder-of.ts'
import { errorRates, shareOf } from '../plan/error-rates.ts'
import { planOfAgency } from '../plan/plan-of-agency.ts'
import { planPromise } from '../plan/plan-promise.ts'
import { promiseText } from '../plan/promise-text.ts'
import { readPlan } from '../plan/read-plan.ts'
import type { Context, Options } from '../run-command.ts'

/**
 * Review plans: what one promises, before anybody works under it; or one of an agency's own, saved. With an agency the
 * promise counts with what its reviewers are known to miss, unless a share is given.
 */
export async function run(context: Context, options: Options, args: readonly string[]): Promise<number> {
  const name = String(args[0])
  const rates = errorRates(String(options['error']))
  const asked =
    options['reviewersMiss'] === undefined ? undefined : shareOf('--reviewers-miss', String(options['reviewersMiss']))
  const agencyId = agencyOption(options)
  if (options['member'] !== undefined) return saved(context, options, await readPlan(name), rates, asked)
  if (agencyId === undefined) {
    const promise = planPromise(await readPlan(name), rates, asked ?? 0)
    context.answer(promise, promiseText(promise))
    return 0
  }
  return withEngine(context, async ({ pool }) => {
    const plan = await planOfAgency(pool, agencyId, name)
    const promise = promised(plan, rates, asked, await readMissRate(pool, agencyId))
    context.answer(promise, promiseText(promise))
  })
}

function promised(plan: Plan, rates: readonly number[], asked: number | undefined, missed: MissRate | undefined) {
  return asked === undefined
    ? planPromise(plan, rates, headlineMissRate(missed), missed)
    : planPromise(plan, rates, asked)
}

/** Saved as the member that `--member` names, by whoever has the database. */
async function saved(
  context: Context,
  options: Options,
  plan: Plan,
  rates: readonly number[],
  asked: number | undefined,
): Promise<number> {
  return withEngine(context, async (engine) => {
    const { agencyId, memberId } = await holderOf(engine.pool, agencyOption(options), String(options['member']))
    const missed = await readMissRate(engine.pool, agencyId)
    const { version: _, ...draft } = plan
    const input = { ...draft, ...(asked !== undefined && { missRate: asked }) }
    const actor = { kind: 'member', memberId } as const
    const [outcome] = await execute(engine, [{ name: 'agency.save_plan', agencyId, actor, input }])
    const version = Number(accepted(outcome).result['version'])
    const promise = promised({ ...plan, version }, rates, asked, missed)
    context.answer(promise, `${plan.id} is saved as version ${version}.\n\n${promiseText(promise)}`)
  })
}

async function withEngine({ settings, say }: Context, work: (engine: Engine) => Promise<void>): Promise<number> {
  const installation = await openInstallation(settings, say)
  try {
    await work(installation.engine)
    return 0
  } finally {
    await installation.close()
  }
}
