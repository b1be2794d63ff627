import { chromiumPath } from '@understudy/provision/chromium'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { openSession, type Session } from './browser-session.ts'

/** For a machine that is busy with something else; what is waited for comes at once otherwise. Less for whoever mends a page. */
export const patienceMs = Number(process.env.CONSOLE_PATIENCE_MS ?? 120_000)

/** Sessions of a browser, of which no two that are in use at a time have anything in common. */
export interface Sessions {
  /** One that somebody gave back, cleared, or a new one. */
  take(options: BrowserContextOptions): Promise<Session>
  giveBack(session: Session): Promise<void>
  /** Closes those that are still open. */
  close(): Promise<void>
}

/** One browser for all files that a process runs: to start one costs more than many a test. */
let shared: Promise<Browser> | undefined

/** Sessions that look at what stands at `address`. */
export async function openSessions(address: string): Promise<Sessions> {
  shared ??= startBrowser()
  const browser = await shared
  const kindOf = new Map<Session, string>()
  const free: Session[] = []
  return {
    async take(options) {
      const kind = JSON.stringify(options)
      const cleared = free.findIndex((session) => kindOf.get(session) === kind)
      const session = free.splice(cleared, cleared === -1 ? 0 : 1)[0] ?? (await openSession(browser, options, address))
      kindOf.set(session, kind)
      return session
    },
    async giveBack(session) {
      await session.clear()
      free.push(session)
    },
    async close() {
      await Promise.all([...kindOf.keys()].map((session) => session.close()))
    },
  }
}

/** Nobody sees what is drawn, so that no process of its own is to draw it; and what a session has compiled serves all pages of it. */
const frugal = ['--disable-gpu', '--in-process-gpu', '--process-per-site']

async function startBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined)
    throw new Error('The browser tests need one: install chromium, or name one by CHROMIUM')
  // Whoever runs the tests as root, as containers do, cannot have the browser's own sandbox.
  const args = process.getuid?.() === 0 ? [...frugal, '--no-sandbox'] : frugal
  const browser = await chromium.launch({ executablePath, args, timeout: patienceMs, handleSIGTERM: false })
  browser.once('disconnected', () => {
    shared = undefined
  })
  // So a process is told that it has no more files to run.
  process.once('SIGTERM', () => browser.close().finally(() => process.exit()))
  return browser
}
