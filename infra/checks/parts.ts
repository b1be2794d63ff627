import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkRules } from '../rules/check-rules.ts'
import { findRuleTests } from '../rules/find-rule-tests.ts'
import { checkBoundaries } from './boundaries.ts'
import { describe, type Finding } from './finding.ts'
import { checkLicences } from './licences.ts'
import { nameLongFunctions } from './long-functions.ts'
import { checkOpenapi } from './openapi.ts'
import { output } from './run-tool.ts'
import { checkCode, checkDocuments, checkWhatDoesNotBelong } from './texts.ts'
import { root } from './tracked-files.ts'

export interface Verdict {
  readonly good: boolean
  /** What to read when it is not good, and notices when it is. */
  readonly report: string
}

export interface Part {
  readonly name: string
  readonly run: () => Promise<Verdict>
}

const tool =
  (script: string, ...options: string[]) =>
  async () =>
    verdictOf(await output(script, options))
const own = (find: () => Finding[] | Promise<Finding[]>) => async () => judge(await find())
const console = 'services/console/tsconfig.json'
const consoleTypes = existsSync(join(root, console)) ? [part('types of the console', typesOf(console))] : []

/** The slow ones first, so that the quick ones fill the gaps. Two run at a time, so each keeps to one thread. */
export const parts: readonly Part[] = [
  part(
    'pure tests',
    tool('vitest/vitest.mjs', 'run', '--project', 'pure', '--reporter', 'minimal', '--maxWorkers', '1'),
  ),
  part('types', typesOf('tsconfig.json')),
  ...consoleTypes,
  part('dead code', tool('knip/bin/knip.js', '--no-progress', '--no-config-hints')),
  part(
    'format and lint',
    tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--diagnostic-level=error', '--max-diagnostics=50', '.'),
  ),
  part(
    'boundaries',
    own(() => checkBoundaries(root)),
  ),
  part(
    'OpenAPI',
    own(() => checkOpenapi()),
  ),
  part('names, sizes, purity, words', own(checkCode)),
  part(
    'long functions',
    own(() => nameLongFunctions(root)),
  ),
  part('references and commands of documents', own(checkDocuments)),
  part(
    'rules and their tests',
    own(() => checkRules(findRuleTests())),
  ),
  part('foreign places, names, secrets', own(checkWhatDoesNotBelong)),
  part(
    'licences',
    own(() => checkLicences(root)),
  ),
]

function part(name: string, run: Part['run']): Part {
  return { name, run }
}

/** What the compiler found last time is kept, so that a second run looks only at what changed and what depends on it. */
function typesOf(project: string): Part['run'] {
  const known = join(root, 'node_modules/.cache/types', project.replaceAll('/', '-'))
  const incremental = ['--incremental', '--tsBuildInfoFile', `${known}.tsbuildinfo`]
  return tool('typescript/bin/tsc', '--noEmit', '--singleThreaded', ...incremental, '-p', project)
}

function verdictOf({ code, stdout, stderr }: Awaited<ReturnType<typeof output>>): Verdict {
  return { good: code === 0, report: code === 0 ? '' : `${stdout}${stderr}`.trim() }
}

function judge(findings: readonly Finding[]): Verdict {
  return { good: findings.every(({ notice }) => notice), report: findings.map(describe).join('\n') }
}
