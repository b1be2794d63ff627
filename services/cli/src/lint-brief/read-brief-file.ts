import { readFile } from 'node:fs/promises'
import { type BriefRead, readBrief } from '@understudy/domain/brief/read-brief'
import { readBriefJson } from '@understudy/domain/brief/read-brief-json'

/** The brief in a file: JSON where the name or the first sign says so, else Markdown; why not, where it cannot be read. */
export async function readBriefFile(file: string): Promise<BriefRead | { readonly unreadable: string }> {
  const bytes = await readFile(file).catch((error: Error) => error)
  if (bytes instanceof Error) return { unreadable: `${file} cannot be read: ${bytes.message}` }
  const text = bytes.toString('utf8')
  if (text.includes('\0') || text.trim() === '') return { unreadable: `${file} holds no text` }
  if (!/[.]json$/i.test(file) && !/^\s*\{/.test(text)) return readBrief(text)
  try {
    return readBriefJson(text)
  } catch (error) {
    return { unreadable: `${file} is no brief in JSON: ${(error as Error).message}` }
  }
}
