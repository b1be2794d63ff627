import type { Finding } from '../checks/finding.ts'
import { type RuleTest, rulePages } from './rule-tests.ts'

/** Pages whose tests are still being written: what lacks is told, and fails nothing. */
const unfinished: readonly string[] = ['escalation']

/** Every numbered rule has its test, and no test names a rule that there is not. */
export function checkRules(tests: readonly RuleTest[]): Finding[] {
  return Object.entries(rulePages).flatMap(([page, { rules }]) => {
    const ofPage = tests.filter((test) => test.page === page)
    const shown = new Set(ofPage.flatMap((test) => test.rules))
    const missing = Array.from({ length: rules }, (_, index) => index + 1).filter((rule) => !shown.has(rule))
    const unknown = ofPage.filter((test) => test.rules.some((rule) => rule < 1 || rule > rules))
    return [
      ...missing.map((rule) => ({
        where: `${called(page)} ${rule}`,
        say: `No test is titled "${called(page)} ${rule}: …"`,
        notice: unfinished.includes(page),
      })),
      ...unknown.map(({ file, line }) => ({ where: `${file}:${line}`, say: `The rules of ${page} end at ${rules}` })),
    ]
  })
}

/** The lines of a small print are called by that; all others are rules. */
const called = (page: string) => (page.endsWith(' line') ? page : `${page} rule`)
