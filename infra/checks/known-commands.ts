import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Commands } from './doc-commands.ts'

const file = 'services/cli/src/main.ts'
/** What the command line says of its verbs, a file a noun. */
const shelf = 'services/cli/src/verbs'

/** What can be typed here: read from package.json, and from what the command line says and declares of itself. */
export function knownCommands(root: string): Commands {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }
  const help = execFileSync(process.execPath, [join(root, file), '--help'], { encoding: 'utf8' })
  // Listed by heading; the options above start with a dash, the variables beneath are in capitals.
  const listed = help.matchAll(/^ {2}([a-z][a-z-]*)/gm)
  const sources = [file, ...readdirSync(join(root, shelf)).map((name) => join(shelf, name))]
  const text = sources.map((source) => readFileSync(join(root, source), 'utf8')).join('\n')
  const declared = text.matchAll(/[Oo]ption\(\s*'(?:-\w, )?(--[\w-]+)/g)
  return {
    scripts: new Set(Object.keys(scripts)),
    verbs: new Set(Array.from(listed, ([, verb = '']) => verb)),
    options: new Set(['--help', ...Array.from(declared, ([, option = '']) => option)]),
  }
}
