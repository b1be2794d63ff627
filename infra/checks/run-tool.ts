import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { root } from './tracked-files.ts'

export interface ToolRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a tool from the installed packages by the path of its script, under this same Node. */
export async function output(script: string, options: readonly string[], cwd = root): Promise<ToolRun> {
  const { FORCE_COLOR: _, ...inherited } = process.env
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...options], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, NO_COLOR: '1' },
  })
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, stdout, stderr }
}
