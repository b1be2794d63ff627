import type { Locator, Page } from 'playwright-core'

/** What stands on the button of an act: of one item, or of many. */
const buttons = { 'Assign to': /^Assign items?…$/, Priority: 'Set priority…', Actions: 'Actions…' } as const

/** Opens the list of an act within `scope`, types what is wanted of it, and confirms it. */
export async function pick(page: Page, scope: Locator, act: keyof typeof buttons, what: string): Promise<void> {
  await scope.getByRole('button', { name: buttons[act] }).click()
  const list = page.getByRole('dialog', { name: act, exact: true })
  await list.getByRole('combobox').fill(what)
  await list.getByRole('option', { name: what }).first().waitFor()
  await page.keyboard.press('Enter')
  await list.waitFor({ state: 'detached' })
}
