import { lineOf } from '../checks/line-of.ts'

/** A test that shows a numbered rule of a design page, as its title says. */
export interface RuleTest {
  readonly page: string
  /** Empty for a line of the small print, which has no number. */
  readonly rules: readonly number[]
  readonly file: string
  readonly line: number
  readonly title: string
}

/** The design pages whose rules are numbered, and how many each has. */
export const rulePages = {
  sla: { name: 'Time and promises', rules: 54 },
  escalation: { name: 'Escalations and notifications', rules: 34 },
  quality: { name: 'Quality: reviews, rule by rule', rules: 23 },
  'quality line': { name: 'Quality: small print, line by line', rules: 19 },
} as const

const quoted = /(['"`])((?:sla|escalation|quality) (?:rules? [^'"`\n]*?|line \d+|small print): .+?)\1(?=\s*[,)])/g
const titled =
  /^(sla|escalation|quality(?= rule)|quality line(?= \d)) (?:(?:rules? )?(\d+(?:(?:, | and )\d+)*)|small print): (.+)$/

/**
 * The titles in a test file that begin with `sla rule 24: `, `escalation rules 7 and 8: ` or `sla small print: `. The text
 * is read and not run, so a number must stand in it as it is.
 */
export function ruleTestsIn(file: string, text: string): RuleTest[] {
  return [...text.matchAll(quoted)].flatMap(({ index, 2: title = '' }) => {
    const found = titled.exec(title)
    if (found === null) return []
    const [, page = '', numbers, said = ''] = found
    const rules = (numbers?.match(/\d+/g) ?? []).map(Number)
    return [{ page, rules, file, line: lineOf(text, index), title: said }]
  })
}
