import { createHash } from 'node:crypto'
import { pipeline, type Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { ArchivedFile } from '@understudy/contract/http/archive'
import { pack } from 'tar-stream'

/** Takes files one after the other; each is taken once there is room for it. */
export interface Packing {
  /** @throws where whoever reads the archive has gone. */
  add(name: string, text: string, rows: number): Promise<void>
  /** What was added so far. */
  readonly files: readonly ArchivedFile[]
}

/** What `fill` adds, as a tar that is packed by gzip while it is read; nothing of it is kept. */
export function packed(takenAt: Date, fill: (packing: Packing) => Promise<void>): Readable {
  const tar = pack()
  const gzip = createGzip()
  const files: ArchivedFile[] = []
  pipeline(tar as unknown as Readable, gzip, () => {})
  const add = async (name: string, text: string, rows: number) => {
    const bytes = Buffer.from(text, 'utf8')
    await new Promise<void>((done, fail) => {
      const gone = () => fail(new Error('Whoever read the archive has gone'))
      if (gzip.destroyed) return gone()
      gzip.once('close', gone)
      const entry = tar.entry({ name, size: bytes.length, mtime: takenAt }, (error) => {
        gzip.off('close', gone)
        if (error) fail(error)
        else done()
      })
      entry.end(bytes)
    })
    files.push({ name, rows, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  fill({ add, files }).then(
    () => tar.finalize(),
    (error: Error) => gzip.destroy(error),
  )
  return gzip
}
