import { setTimeout as sleep } from 'node:timers/promises'
import { chromiumPath } from '@understudy/provision/chromium'
import { SetupProblem } from '@understudy/provision/setup-problem'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { watchBoard } from './watch-board.ts'

/** Milliseconds, one a try. */
export interface BoardTimes {
  /** From the navigation of a browser that has nothing kept, to rows and counts on the screen. */
  readonly cold: readonly number[]
  /** From a choice among the filters to its rows and its counts on the screen. */
  readonly filter: readonly number[]
  /** From the moment before a change is sent elsewhere to its sight. */
  readonly change: readonly number[]
}

interface Asked {
  /** How often the board is opened and changed. */
  readonly tries: number
  /** Of each filter; all where unset. */
  readonly choices?: number
}

const longestMs = 60_000
const pollMs = 10
/** The board reads again at most once a second; a change that comes by itself finds it at rest. */
const restMs = 1_500
/** Nobody chooses twice within a blink: what the page does after it has answered is over when the next choice comes. */
const blinkMs = 400
const filters = ['State', 'Client', 'Assistant']

/** What somebody with this key has to wait for at the board of the console at this address, in a real browser. */
export async function boardTimes(url: string, key: string, { tries, choices }: Asked): Promise<BoardTimes> {
  const executablePath = chromiumPath()
  if (executablePath === undefined)
    throw new SetupProblem('The board is measured in Chromium: install it, or name it by CHROMIUM')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args })
  try {
    const session = await signedIn(browser, url, key)
    const cold: number[] = []
    for (let one = 0; one < tries; one++) cold.push(await coldLoad(browser, session, url))
    const page = await session.newPage()
    await open(page, url)
    const filter = await filtered(page, choices)
    const change: number[] = []
    for (let one = 0; one < tries; one++) change.push(await changed(page, url, key, one % 2 === 0 ? 'urgent' : 'high'))
    return { cold, filter, change }
  } finally {
    await browser.close()
  }
}

async function signedIn(browser: Browser, url: string, key: string): Promise<BrowserContext> {
  const session = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await session.addInitScript(watchBoard)
  const page = await session.newPage()
  page.setDefaultTimeout(longestMs)
  await page.goto(url)
  await page.getByLabel('Key', { exact: true }).fill(key)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('table').waitFor()
  await page.close()
  return session
}

async function coldLoad(browser: Browser, session: BrowserContext, url: string): Promise<number> {
  const fresh = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    storageState: await session.storageState(),
  })
  await fresh.addInitScript(watchBoard)
  const ms = await open(await fresh.newPage(), url)
  await fresh.close()
  return ms
}

async function open(page: Page, url: string): Promise<number> {
  page.setDefaultTimeout(longestMs)
  await page.goto(url, { waitUntil: 'commit' })
  return numberOf(page, 'window.usableMs ?? 0')
}

/** Every choice of every filter, or so many, each from the whole board. */
async function filtered(page: Page, choices?: number): Promise<number[]> {
  const times: number[] = []
  for (const label of filters) {
    const field = page.getByLabel(label, { exact: true })
    const options = `[...document.querySelectorAll('select[aria-label="${label}"] option')]`
    const values = await page.evaluate<string[]>(`${options}.map(({ value }) => value)`)
    for (const value of values.filter((one) => one !== '').slice(0, choices)) {
      await sleep(blinkMs)
      const answered = page.evaluate<number>('new Promise((tell) => { window.tellAnswered = tell })')
      await field.selectOption(value)
      times.push(await within(answered))
      await page.getByRole('button', { name: 'Clear filters' }).first().click()
      await page.locator('.tiles[aria-busy=false] ~ #board[aria-busy=false] tr.row').first().waitFor()
    }
  }
  return times
}

/** Somebody else gives the first item of the board another priority. */
async function changed(page: Page, url: string, key: string, priority: 'urgent' | 'high'): Promise<number> {
  await sleep(restMs)
  const link = page.locator('tr.row .row-link').first()
  const id = new URL(String(await link.getAttribute('href')), url).searchParams.get('item')
  const word = priority === 'urgent' ? 'Urgent' : 'High'
  const row = `document.querySelector('a.row-link[href*="${id}"]')?.closest('tr')`
  const seen = numberOf(page, `${row}?.querySelector('.tag')?.textContent === '${word}' && Date.now()`)
  const from = Date.now()
  const answer = await fetch(`${url}/v1/work-items/${id}/priority`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ priority }),
  })
  if (!answer.ok) throw new Error(`The priority was not changed: ${answer.status} ${await answer.text()}`)
  return (await seen) - from
}

/** The page says it by itself: to be asked again and again takes it time that the answer would have. */
async function within(answered: Promise<number>): Promise<number> {
  const late = new AbortController()
  const ended = sleep(longestMs, undefined, { signal: late.signal }).then(() => {
    throw new Error('The board never answered a choice among its filters')
  })
  return Promise.race([answered, ended]).finally(() => late.abort())
}

/** Asked from here again and again: the page itself lets nobody evaluate a text. */
async function numberOf(page: Page, expression: string): Promise<number> {
  for (const until = performance.now() + longestMs; performance.now() < until; await sleep(pollMs)) {
    const found = Number(await page.evaluate(expression))
    if (found > 0) return found
  }
  throw new Error(`The board never came to ${expression}`)
}
