import { openTestApi, type TestApi } from '@understudy/api/test/api-on-test-database'
import { buildConsole } from '@understudy/console/build'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished, TestRunner } from 'vitest'
import { openSessions, patienceMs, type Sessions } from './browser-sessions.ts'

export interface ConsoleOnline extends TestApi {
  /** A page of its own browser session, of the test that opens it, where one does; what went wrong in it is in `complaints`. */
  openPage(options?: BrowserContextOptions): Promise<Page>
  /** The same of whoever has this key, signed in already: at an address of the console, or where they come in. */
  openAs(key: string, address?: string, options?: BrowserContextOptions): Promise<Page>
  /** Uncaught errors and refusals of the content policy, of every page so far. */
  readonly complaints: string[]
}

export const desktop = { viewport: { width: 1280, height: 800 } }
export const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true }

/** Looked at once in a process: nothing changes the sources while tests run. */
let built: Promise<string> | undefined

/** The built console on a real API and database, and a real browser to look at it with. */
export async function openConsole(config: Parameters<typeof openTestApi>[0] = {}): Promise<ConsoleOnline> {
  built ??= buildConsole()
  const open = await openTestApi({ ...config, consoleDir: await built })
  const { url } = open.api
  const sessions = await openSessions(url)
  const complaints: string[] = []
  const newPage = (options: BrowserContextOptions) => openPageIn(sessions, complaints, options)
  return {
    ...open,
    complaints,
    async openPage(options = {}) {
      const page = await newPage(options)
      await page.goto(url)
      return page
    },
    async openAs(key, address, options = {}) {
      const page = await newPage(options)
      // What the door asks for, without the door: three pages would be drawn instead of one.
      const answer = await page.request.post(`${url}/v1/session`, { data: { key } })
      if (!answer.ok()) throw new Error(await answer.text())
      await page.goto(`${url}${address ?? '/#welcome'}`)
      if (address === undefined) await isIn(page)
      return page
    },
    async close() {
      await sessions.close()
      await open.close()
    },
  }
}

async function openPageIn(sessions: Sessions, complaints: string[], options: BrowserContextOptions): Promise<Page> {
  const zone = { locale: 'en-GB', timezoneId: 'America/Chicago' }
  const session = await sessions.take({ ...desktop, ...zone, ...options })
  // Every page that stays open goes on counting down and drawing beside the tests that follow.
  if (TestRunner.getCurrentTest() !== undefined) onTestFinished(() => sessions.giveBack(session))
  const page = await session.openPage()
  page.setDefaultTimeout(patienceMs)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => /Content.Security.Policy/i.test(line.text()) && complaints.push(line.text()))
  return page
}

export async function signIn(page: Page, key: string): Promise<void> {
  await page.getByLabel('Key', { exact: true }).fill(key)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await isIn(page)
}

async function isIn(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).waitFor()
  // An assistant comes in to their own work, everybody else to the board.
  if (new URL(page.url()).pathname === '/') await page.getByRole('table').waitFor()
}
