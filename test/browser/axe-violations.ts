import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** The axe of the builder as small as it comes: each page has to be sent all of it, and to read it, before axe can look. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
let source: string | undefined

/**
 * Everything axe finds on a page, in words short enough to read in a report. The console has no frames, so one run in the
 * page says it all; what axe finds in order is not collected, which is most of the time that it takes.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const hasAxe = await page.evaluate("typeof window.axe === 'object'")
  source ??= readFileSync(ofBuilder.resolve('axe-core/axe.min.js'), 'utf8')
  // A page needs to read it once only; the builder by itself has it read twice at each look.
  if (!hasAxe) await page.evaluate(source)
  const axe = new AxeBuilder({ page, axeSource: '0' }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}
