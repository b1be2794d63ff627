import { expect, it } from 'vitest'
import { checkRules } from './check-rules.ts'
import { ruleTestsIn } from './rule-tests.ts'
import { rulesPage } from './rules-page.ts'

const prefix = 'sla rule'
const text = [
  `  it('${prefix} 24: the deadline moves by the business time paused', () => {`,
  `  it('another thing', () => {`,
  `test("${prefix}s 7, 8 and 9: one day closes for many reasons", async () => {`,
  `  it('sla small print: equal bounds are refused', () => {`,
].join('\n')

it('a test says in its title which rules it shows, and the table has it in words', () => {
  const found = ruleTestsIn('a.test.ts', text)
  expect(found.map(({ rules, line }) => [rules, line])).toEqual([
    [[24], 1],
    [[7, 8, 9], 3],
    [[], 4],
  ])
  expect(rulesPage(found)).toContain('| 24 | [the deadline moves by the business time paused](../a.test.ts) |')
  expect(rulesPage(found)).toContain('| [equal bounds are refused](../a.test.ts) |')
})

it('a rule without a test fails the check, and so does a test of a rule that there is not', () => {
  const all = Array.from({ length: 54 }, (_, index) => `it('${prefix} ${index + 1}: said', () => {`)
  const failing = (lines: readonly string[]) =>
    checkRules(ruleTestsIn('a.test.ts', lines.join('\n'))).filter(
      ({ notice, where }) => !notice && (where.startsWith('sla') || where.startsWith('a.test')),
    )
  expect(failing(all)).toEqual([])
  expect(failing(all.toSpliced(23, 1)).map(({ where }) => where)).toEqual(['sla rule 24'])
  expect(failing([...all, `it('${prefix} 55: said', () => {`])).toHaveLength(1)
})
