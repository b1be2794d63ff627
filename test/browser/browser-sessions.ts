import { chromiumPath } from '@understudy/provision/chromium'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

/** For a machine that is busy with something else; what is waited for comes at once otherwise. Less for whoever mends a page. */
export const patienceMs = Number(process.env.CONSOLE_PATIENCE_MS ?? 120_000)

/** Sessions of a browser, each as if it were a browser of its own: cookies, storage and cache are its own. */
export interface Sessions {
  open(options: BrowserContextOptions): Promise<BrowserContext>
  /** Closes those that are still open. */
  close(): Promise<void>
}

/** One browser for all files that a process runs: to start one costs more than many a test. */
let shared: Promise<Browser> | undefined

export async function openSessions(): Promise<Sessions> {
  shared ??= startBrowser()
  const browser = await shared
  const opened: BrowserContext[] = []
  return {
    async open(options) {
      const session = await browser.newContext(options)
      opened.push(session)
      return session
    },
    async close() {
      await Promise.all(opened.map((session) => session.close()))
    },
  }
}

async function startBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined)
    throw new Error('The browser tests need one: install chromium, or name one by CHROMIUM')
  // Whoever runs the tests as root, as containers do, cannot have the browser's own sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args, timeout: patienceMs, handleSIGTERM: false })
  browser.once('disconnected', () => {
    shared = undefined
  })
  // So a process is told that it has no more files to run.
  process.once('SIGTERM', () => browser.close().finally(() => process.exit()))
  return browser
}
