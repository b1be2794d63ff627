import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/**
 * Paths from the root of what is in the repository or about to be: tracked, or new and not ignored. In order of their
 * names: git names new files first, and a page made from the list would change with the commit.
 */
export function trackedFiles(): readonly string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root })
  const files = list.toString('utf8').split('\0')
  return files.filter((file) => file !== '' && existsSync(join(root, file))).sort()
}
