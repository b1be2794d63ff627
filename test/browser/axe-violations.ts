import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Everything axe finds on a page, in words short enough to read in a report. The console has no frames, so one run in the
 * page says it all; what axe finds in order is not collected, which is most of the time that it takes.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const hasAxe = await page.evaluate("typeof window.axe === 'object'")
  // A megabyte and a half, which a page needs to read once only; the builder by itself has it read twice at each look.
  if (!hasAxe) await page.evaluate(new AxeBuilder({ page })['script']())
  const axe = new AxeBuilder({ page, axeSource: '0' }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}
