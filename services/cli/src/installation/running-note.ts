import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withFolderLock } from '@understudy/provision/folder-lock'
import { makeFolder } from '@understudy/provision/make-folder'
import { processIdentity, stillRuns } from '@understudy/provision/running-process'
import { explainFileError, SetupProblem } from '@understudy/provision/setup-problem'

/** What runs on a data folder: noted there, so that a second start and other verbs can tell. */
export interface RunningNote {
  readonly process: string
  /** Once it answers. */
  readonly url?: string
}

/**
 * Notes that this process runs on the data folder.
 * @throws SetupProblem where another one does, or the folder cannot be written.
 */
export async function takeDataFolder(dataDir: string) {
  const identity = processIdentity(process.pid) ?? String(process.pid)
  const note = (url?: string) => write(dataDir, { process: identity, ...(url !== undefined && { url }) })
  try {
    await makeFolder(dataDir)
    await withFolderLock(dataDir, async () => {
      const other = await readRunningNote(dataDir)
      if (other !== undefined) throw new SetupProblem(runsAlready(dataDir, other))
      await note()
    })
  } catch (error) {
    throw explainFileError(error, 'keep the data', dataDir)
  }
  return {
    /** Notes where it answers. */
    answersAt: note,
    leave: () => rm(fileIn(dataDir), { force: true }),
  }
}

/** The process that runs on the data folder; undefined where none does any more. */
export async function readRunningNote(dataDir: string): Promise<RunningNote | undefined> {
  try {
    const note = JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as RunningNote
    return stillRuns(note.process) ? note : undefined
  } catch {
    return undefined
  }
}

function runsAlready(dataDir: string, { process: identity, url }: RunningNote): string {
  const where = url === undefined ? 'it is still starting' : url
  return `Understudy runs on ${dataDir} already (process ${Number.parseInt(identity, 10)}, ${where}). Stop that one first, or set UNDERSTUDY_DATA to another folder`
}

async function write(dataDir: string, note: RunningNote): Promise<void> {
  const draft = `${fileIn(dataDir)}.draft`
  await writeFile(draft, `${JSON.stringify(note)}\n`)
  await rename(draft, fileIn(dataDir))
}

const fileIn = (dataDir: string) => join(dataDir, 'running.json')
