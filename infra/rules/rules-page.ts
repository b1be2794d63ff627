import { type RuleTest, rulePages } from './rule-tests.ts'

/** The table of rules and the tests that show them, for the documents. */
export function rulesPage(tests: readonly RuleTest[]): string {
  return [
    '# Rules and their tests',
    '',
    'Each numbered rule of time, promises, escalations, notifications and quality, and the tests that show it. The titles are the',
    'rules in words. Written by `npm run docs` from the titles; `npm run check` refuses a rule without a test.',
    ...Object.entries(rulePages).flatMap(([page, { name, rules }]) => [
      '',
      `## ${name}`,
      '',
      '| rule | test |',
      '| --- | --- |',
      ...Array.from({ length: rules }, (_, index) => row(index + 1, testsOf(tests, page, index + 1))),
      ...smallPrint(tests.filter((test) => test.page === page && test.rules.length === 0)),
    ]),
    '',
  ].join('\n')
}

const testsOf = (tests: readonly RuleTest[], page: string, rule: number) =>
  tests.filter((test) => test.page === page && test.rules.includes(rule))

const row = (rule: number, tests: readonly RuleTest[]) => `| ${rule} | ${tests.map(linkTo).join('<br>')} |`

function smallPrint(tests: readonly RuleTest[]): string[] {
  if (tests.length === 0) return []
  return ['', '| small print |', '| --- |', ...tests.map((test) => `| ${linkTo(test)} |`)]
}

/** Without the line, which every edit of the file would move. */
function linkTo({ title, file }: RuleTest): string {
  return `[${title.replaceAll('|', '\\|')}](../${file})`
}
