import { readFile } from 'node:fs/promises'
import { PlanDefinition } from '@understudy/contract/plan-definition'
import { checkPlan } from '@understudy/domain/quality/check-plan'
import { type Plan, planIds, planOf } from '@understudy/domain/quality/plan'

/**
 * A plan that every agency has, by its id, or one of an agency's own from a JSON file.
 * @throws Error where there is no such plan or file, or where the plan can never work, with every reason
 */
export async function readPlan(idOrFile: string): Promise<Plan> {
  if (planIds.includes(idOrFile)) return planOf(idOrFile)
  const text = await readFile(idOrFile, 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new Error(`${idOrFile} is neither a plan nor a file; name ${planIds.join(', ')} or a JSON file`)
  const plan = parse(idOrFile, text)
  const reasons = checkPlan(plan).map(({ message, satisfiedBy }) => `  ${message}. ${satisfiedBy}`)
  if (reasons.length > 0) throw new Error(`The plan in ${idOrFile} cannot work:\n${reasons.join('\n')}`)
  return plan
}

function parse(file: string, text: string): Plan {
  const parsed = PlanDefinition.safeParse(json(file, text))
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`)
  throw new Error(`The file ${file} holds no plan:\n${issues.join('\n')}`)
}

function json(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`The file ${file} is no JSON: ${(error as Error).message}`)
  }
}
