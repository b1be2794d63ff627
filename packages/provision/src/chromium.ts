import { existsSync } from 'node:fs'
import { executableOnPath } from './executable-on-path.ts'
import { SetupProblem } from './setup-problem.ts'

// The shell first: the same engine without the windows around it, which cost more than most pages.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const onMacs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * The browser of the tests: the one that `CHROMIUM` names, else the machine's own; undefined where there is none, when
 * the tests that need it are skipped.
 * @throws SetupProblem in CI, where a missing browser is a failure, and when `CHROMIUM` leads nowhere.
 */
export function chromiumPath(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = environment.CHROMIUM
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given
    throw new SetupProblem(`There is no browser at ${given}, which CHROMIUM names`)
  }
  const found = names.map((name) => executableOnPath(name)).find((path) => path !== undefined)
  if (found !== undefined) return found
  if (existsSync(onMacs)) return onMacs
  if (environment.CI === 'true')
    throw new SetupProblem('No browser: install chromium-headless-shell or chromium, or name one by CHROMIUM')
  return undefined
}
