import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** A session of a browser, as if it were a browser of its own. Once cleared it is as new, and knows the console's own files. */
export interface Session {
  openPage(): Promise<Page>
  /** Closes its pages, and forgets whatever they left: cookies, and what the console keeps in a browser. */
  clear(): Promise<void>
  close(): Promise<void>
}

/** What stands at `address` is read from there once in a session: scripts that were read and compiled already cost half a page. */
export async function openSession(browser: Browser, options: BrowserContextOptions, address: string): Promise<Session> {
  const context = await browser.newContext(options)
  let keeper: Page | undefined
  return {
    async openPage() {
      if (keeper === undefined) return context.newPage()
      const page = await openFrom(context, keeper)
      // Two pages of a process would be back online one after the other, and the first tell the second too early.
      await keeper.close()
      keeper = undefined
      return page
    },
    async clear() {
      await context.setOffline(false)
      keeper = await openKeeper(context, address)
      await Promise.all(context.pages().map((page) => page !== keeper && page.close()))
      await context.clearCookies()
      // After the pages are closed, since a page may keep something as it goes.
      await keeper.evaluate('localStorage.clear()')
    },
    close: () => context.close(),
  }
}

/** A page on which nothing happens: while it stands open between tests, the process that read the scripts stays. */
async function openKeeper(context: BrowserContext, address: string): Promise<Page> {
  const keeper = await context.newPage()
  await keeper.goto(`${address}/icon.svg`)
  return keeper
}

/** In the process of the keeper, and otherwise as alone as any page: one that the session opens by itself starts in another. */
async function openFrom(context: BrowserContext, keeper: Page): Promise<Page> {
  const opened = context.waitForEvent('page')
  await keeper.evaluate("void open('/icon.svg', '_blank', 'noopener')")
  const page = await opened
  await page.waitForLoadState()
  return page
}
