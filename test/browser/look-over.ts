import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { axeViolations } from './axe-violations.ts'

/** Where pictures of every page that is looked over are kept, for somebody to look at; nowhere where it is unset. */
const pictures = process.env.CONSOLE_PICTURES

/** Every width and both schemes, and axe looks once at each of them: what is wrong with a colour is so at any width. */
const looks = [
  { width: 1440, colorScheme: 'light', hasAxe: true },
  { width: 1440, colorScheme: 'dark', hasAxe: false },
  { width: 390, colorScheme: 'light', hasAxe: false },
  { width: 390, colorScheme: 'dark', hasAxe: true },
  { width: 320, colorScheme: 'light', hasAxe: false },
  { width: 320, colorScheme: 'dark', hasAxe: false },
] as const

/**
 * Everything axe finds on a page, on a desk in light and on a phone in dark, and whether it is wider than a small phone;
 * `name` is what its pictures are called.
 */
export async function lookOver(page: Page, name: string): Promise<string[]> {
  const found: string[] = []
  for (const { width, colorScheme, hasAxe } of looks) {
    if (!hasAxe && pictures === undefined) continue
    await page.setViewportSize({ width, height: width === 1440 ? 900 : 844 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    if (hasAxe) found.push(...(await axeViolations(page)).map((one) => `${name} ${width} ${colorScheme}: ${one}`))
    if (pictures !== undefined) await picture(page, width, join(pictures, `${name}-${width}-${colorScheme}.png`))
  }
  await page.setViewportSize({ width: 320, height: 844 })
  const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  await page.setViewportSize({ width: 1280, height: 800 })
  return wider === 0 ? found : [...found, `${name} is ${wider} pixels wider than a small phone`]
}

/** Pictures alone, of a page whose looks are somebody else's. */
export async function keepPictures(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: width === 1440 ? 900 : 844 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await picture(page, width, join(pictures, `${name}-${width}-${colorScheme}.png`))
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** The whole page, in a window as high as it: the browser's own way lays it out anew meanwhile, and catches charts at that. */
async function picture(page: Page, width: number, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  await page.setViewportSize({ width, height })
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  await page.screenshot({ path, animations: 'disabled' })
}
