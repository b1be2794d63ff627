import { type Reason, reason } from '../decision.ts'
import type { Plan } from './plan.ts'

type Condition = Reason | false

/** Why an agency's own plan can never work; empty where it can. */
export function checkPlan(plan: Plan): Reason[] {
  const conditions: Condition[] = [
    ...checkNumbers(plan),
    ...checkRates(plan),
    ...checkReach(plan),
    ...checkLevels(plan),
  ]
  return conditions.filter((condition) => condition !== false)
}

const whole = ['version', 'reworkCost', 'promoteAt', 'attemptLength', 'trustCap', 'passesToClimb'] as const

/** More than this many states or reviews would only make the operating characteristic slow to show. */
const most = 1_000

function checkNumbers(plan: Plan): Condition[] {
  const { critical } = plan
  return [
    ...whole.map(
      (name) =>
        !(Number.isInteger(plan[name]) && plan[name] >= 1 && plan[name] <= most) &&
        reason('not_a_whole_number', `${name} is ${plan[name]}`, `Give a whole number from 1 to ${most}`),
    ),
    critical !== 'demote' &&
      !(Number.isInteger(critical) && critical >= 1 && critical <= most) &&
      reason(
        'critical_cost_unusable',
        `A critical error costs ${critical}`,
        `Give a whole number from 1 to ${most}, or demote`,
      ),
  ]
}

/** No review of a lifetime tells rarer errors apart, nor commoner ones. */
const rarest = 0.0001

function checkRates({ acceptable, unacceptable }: Plan): Condition[] {
  return [
    !(acceptable >= rarest && unacceptable <= 1 - rarest && acceptable < unacceptable) &&
      reason(
        'rates_unusable',
        `An acceptable rate of ${acceptable} and an unacceptable one of ${unacceptable} cannot be told apart`,
        `Give two rates from ${rarest} to ${1 - rarest}, the acceptable one the smaller`,
      ),
  ]
}

/** The first items for a client new to the assistant are always reviewed; before independence everything is. */
const firstOfClient = 3

function checkReach({ promoteAt, attemptLength, reworkCost, critical, trustCap }: Plan): Condition[] {
  return [
    promoteAt > attemptLength &&
      reason(
        'never_promotes',
        `A score of ${promoteAt} is out of reach in ${attemptLength} reviews`,
        `Make an attempt at least ${promoteAt} reviews long`,
      ),
    promoteAt < firstOfClient &&
      reason(
        'promotes_too_soon',
        `A score of ${promoteAt} promotes before the first ${firstOfClient} items for a new client were reviewed`,
        `Promote at ${firstOfClient} or later`,
      ),
    reworkCost >= trustCap &&
      reason(
        'one_rework_demotes',
        `One rework costs ${reworkCost} of a trust of ${trustCap}`,
        `Raise the cap of trust above ${reworkCost}`,
      ),
    critical !== 'demote' &&
      critical < reworkCost &&
      reason(
        'critical_cheaper_than_rework',
        `A critical error costs ${critical}, a rework ${reworkCost}`,
        `Let it cost at least ${reworkCost}`,
      ),
  ]
}

/** Each one costs the search of the worst outgoing share; no agency tells more of them apart. */
const mostLevels = 12

function checkLevels({ levels }: Plan): Condition[] {
  const [first] = levels
  const shares = levels.map(({ num, den }) => num / den)
  const usable = levels.every(
    ({ num, den }) => Number.isInteger(num) && Number.isInteger(den) && num >= 1 && num <= den && den <= most,
  )
  const falling = shares.every((share, index) => index === 0 || share < (shares[index - 1] as number))
  return [
    levels.length > mostLevels &&
      reason('too_many_levels', `A ladder of ${levels.length} levels`, `Give at most ${mostLevels}`),
    !usable &&
      reason(
        'level_unusable',
        'A level is no share above 0 and up to 1',
        `Give whole numbers up to ${most}, 1 of 4 for example`,
      ),
    (first === undefined || first.num !== first.den) &&
      reason('first_level_not_full', 'The ladder does not begin at 100 %', 'Let the first level be 1 of 1'),
    usable && !falling && reason('levels_not_falling', 'The levels do not fall', 'Order them from 100 % downwards'),
  ]
}
