import type { Finding } from './finding.ts'
import { lineOf } from './line-of.ts'

/** What a document may tell its reader to type. */
export interface Commands {
  /** The scripts of the root's package.json. */
  readonly scripts: ReadonlySet<string>
  /** The verbs of the command line. */
  readonly verbs: ReadonlySet<string>
  /** Every option that the command line has, as `--name`. */
  readonly options: ReadonlySet<string>
}

const ofNpm = new Set(['install', 'ci', 'init', 'exec'])
const code = /^(```|~~~)(?:sh|bash|console)\n([\s\S]*?)^\1/gm
const quoted = /`([^`\n]+)`/g
const script = /\bnpm (?:run (?:-s |--silent )?([\w:-]+)|([a-z]+)\b)/g
/** The verb after `understudy`, whether called through npm or as a program, with the options that follow it. */
const call = /(?<![\w/@-])understudy(?: --)?((?: --[\w-]+)*) ([a-z][a-z-]*)([^\n|;&]*)/g
const option = /(?<!\S)--[a-z][\w-]*/g

/** Every command that a document shows must exist: the script of npm, the verb of the command line, its options. */
export function checkCommands(file: string, text: string, commands: Commands): Finding[] {
  if (!file.endsWith('.md')) return []
  return shown(text).flatMap(({ line, words }) =>
    complaints(words, commands).map((say) => ({ where: `${file}:${line}`, say })),
  )
}

interface Shown {
  readonly line: number
  readonly words: string
}

/** The lines of code blocks for a shell, and what stands in backquotes elsewhere. */
function shown(text: string): Shown[] {
  const blocks = [...text.matchAll(code)].flatMap(({ index, 2: body = '' }) =>
    body
      .split('\n')
      .map((words, offset) => ({ line: lineOf(text, index) + 1 + offset, words: words.replace(/#.*/, '') })),
  )
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ' '))
  const quotes = [...prose.matchAll(quoted)].map(({ index, 1: words = '' }) => ({ line: lineOf(prose, index), words }))
  return [...blocks, ...quotes]
}

function complaints(words: string, { scripts, verbs, options }: Commands): string[] {
  const unknownScripts = [...words.matchAll(script)]
    .map(([, run, plain]) => run ?? plain ?? '')
    .filter((name) => !scripts.has(name) && !ofNpm.has(name))
  const calls = [...words.matchAll(call)]
  const unknownVerbs = calls.map(([, , verb = '']) => verb).filter((verb) => !verbs.has(verb))
  const unknownOptions = calls
    .flatMap(([, before = '', , after = '']) => `${before} ${after}`.match(option) ?? [])
    .filter((name) => !options.has(name))
  return [
    ...unknownScripts.map((name) => `npm has no script ${name} here`),
    ...unknownVerbs.map((verb) => `understudy has no verb ${verb}`),
    ...unknownOptions.map((name) => `understudy has no option ${name}`),
  ]
}
