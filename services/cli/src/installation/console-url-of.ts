import type { Installation } from './installation.ts'
import { readRunningNote } from './running-note.ts'

/** Where people reach the console. Whatever runs on the data folder knows its own port; who calls this need not. */
export async function consoleUrlOf({ publicUrl, dataDir, host, port }: Installation['settings']): Promise<string> {
  const running = await readRunningNote(dataDir)
  return publicUrl ?? running?.url ?? `http://${host}:${port}`
}
