import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, trackedFiles } from '../checks/tracked-files.ts'
import { type RuleTest, ruleTestsIn } from './rule-tests.ts'

/** Every test of the repository that shows a numbered rule. */
export function findRuleTests(): RuleTest[] {
  const files = trackedFiles().filter((file) => file.endsWith('.test.ts') && !file.startsWith('infra/'))
  return files.flatMap((file) => ruleTestsIn(file, readFileSync(join(root, file), 'utf8')))
}
