import type { Command } from 'commander'
import { explainError } from './explain-error.ts'
import { readSettings, type Settings } from './installation/settings.ts'

export interface Context {
  readonly settings: Settings
  readonly json: boolean
  /** Progress and remarks: on the standard error, so that the standard output holds only the answer. */
  say(line: string): void
  /** The answer: as JSON with `--json`, else as text. */
  answer(value: unknown, text: string): void
}

export type Arguments = readonly string[]
export type Options = Readonly<Record<string, unknown>>

/** One verb of the command line. Answers its exit code. */
export interface CliCommand {
  run(context: Context, options: Options, args: Arguments): Promise<number>
}

/** Runs a verb and turns whatever stands in its way into one clear message. */
export function runCommand(load: () => Promise<CliCommand>) {
  return async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as Command
    const { json = false, ...options } = command.optsWithGlobals()
    try {
      const { run } = await load()
      process.exitCode = await run(contextOf(json), options, command.args)
    } catch (error) {
      explain(error as Error, json)
      process.exitCode = 1
    }
  }
}

function contextOf(json: boolean): Context {
  return {
    settings: readSettings(process.env),
    json,
    say: (line) => process.stderr.write(`${line}\n`),
    answer: (value, text) => process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${text}\n`),
  }
}

function explain(error: Error, json: boolean): void {
  const text = explainError(error)
  if (json) process.stdout.write(`${JSON.stringify({ error: text })}\n`)
  process.stderr.write(`${text}\n`)
}
