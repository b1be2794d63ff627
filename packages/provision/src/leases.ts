import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { processIdentity, stillRuns } from './running-process.ts'

let given = 0

/** Notes that this process uses what `folder` stands for; gives the way to end that, which says who is left. */
export async function takeLease(folder: string): Promise<{ readonly end: () => Promise<{ readonly left: number }> }> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${process.pid}-${++given}`)
  await writeFile(file, `${processIdentity(process.pid)}`)
  return {
    end: async () => {
      await rm(file, { force: true })
      return { left: await countLiving(folder) }
    },
  }
}

/** Counts the leases of living processes, and clears away those of killed ones. */
async function countLiving(folder: string): Promise<number> {
  let living = 0
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const holder = await readFile(file, 'utf8').catch(() => '')
    if (stillRuns(holder)) living += 1
    else await rm(file, { force: true })
  }
  return living
}
