import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Commands } from './doc-commands.ts'

const file = 'services/cli/src/main.ts'

/** What can be typed here: read from package.json, and from what the command line says and declares of itself. */
export function knownCommands(root: string): Commands {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }
  const help = execFileSync(process.execPath, [join(root, file), '--help'], { encoding: 'utf8' })
  const listed = help.slice(help.indexOf('Commands:')).matchAll(/^ {2}([a-z][a-z-]*)/gm)
  const declared = readFileSync(join(root, file), 'utf8').matchAll(/[Oo]ption\(\s*'(?:-\w, )?(--[\w-]+)/g)
  return {
    scripts: new Set(Object.keys(scripts)),
    verbs: new Set(Array.from(listed, ([, verb = '']) => verb)),
    options: new Set(['--help', ...Array.from(declared, ([, option = '']) => option)]),
  }
}
