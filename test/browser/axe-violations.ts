import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Everything axe finds on a page, in words short enough to read in a report. The console has no frames, so one run in the
 * page says it all; what axe finds in order is not collected, which is most of the time that it takes.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  // Half a megabyte, which a page needs to read once only.
  const source = (await page.evaluate("typeof window.axe === 'object'")) ? { axeSource: '0' } : {}
  const axe = new AxeBuilder({ page, ...source }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}
