import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { ArchivedCheckpoints, ArchiveManifest } from '@understudy/contract/http/archive'
import { openCheckpointReader } from '@understudy/db/checkpoint-seal'
import { extract } from 'tar-stream'
import { type CheckpointCheck, openCheckpointCheck } from '../verify/checkpoint-check.ts'
import { type Difference, type Findings, report } from '../verify/difference.ts'
import { type FoldedStream, foldEvent, startStream } from '../verify/fold-stream.ts'
import { eventOfLine } from './event-line.ts'
import { manifestDigest } from './write-archive.ts'

export interface ArchiveVerdict {
  readonly agencyId: string
  readonly takenAt: string
  readonly files: number
  readonly events: number
  readonly streams: number
  readonly checkpoints: number
  readonly differences: readonly Difference[]
  readonly differenceCount: number
}

/** It is no archive of ours, or its end is missing. */
export class NoArchive extends Error {}

/**
 * Checks an archive with nothing but itself, in one pass and with the memory of one file: that every file is as the signed
 * manifest says, each stream's hash chain, and each checkpoint's tree, chain and signature. `publicKey` (SPKI in PEM) is
 * what the owner kept from elsewhere; the archive's own where left out, which proves no more than that it agrees with itself.
 * @throws NoArchive
 */
export async function checkArchive(source: Readable, publicKey?: string): Promise<ArchiveVerdict> {
  const checking = new Checking(publicKey)
  const tar = extract()
  const taking = (async () => {
    for await (const entry of tar) {
      const chunks: Buffer[] = []
      for await (const chunk of entry) chunks.push(chunk as Buffer)
      checking.take(entry.header.name, Buffer.concat(chunks))
    }
  })()
  await Promise.all([pipeline(source, createGunzip(), tar as unknown as NodeJS.WritableStream), taking]).catch(
    (error: Error) => {
      throw error instanceof NoArchive ? error : new NoArchive(`This is no archive of Understudy: ${error.message}`)
    },
  )
  return checking.verdict()
}

class Checking {
  readonly #findings: Findings = { differences: [], count: 0 }
  readonly #sums = new Map<string, string>()
  readonly #publicKey: string | undefined
  #checkpoints: CheckpointCheck | undefined
  #held: ArchivedCheckpoints | undefined
  #manifest: ArchiveManifest | undefined
  #stream: FoldedStream | undefined
  #counted = { events: 0, streams: 0 }

  constructor(publicKey: string | undefined) {
    this.#publicKey = publicKey
  }

  take(name: string, bytes: Buffer): void {
    if (name === 'manifest.json') {
      this.#manifest = ArchiveManifest.parse(JSON.parse(bytes.toString('utf8')))
      return
    }
    this.#sums.set(name, createHash('sha256').update(bytes).digest('hex'))
    if (name === 'ledger/checkpoints.json') this.#held = ArchivedCheckpoints.parse(JSON.parse(bytes.toString('utf8')))
    else if (name.startsWith('ledger/')) this.#takeEvents(bytes.toString('utf8'))
  }

  #takeEvents(text: string): void {
    for (const line of text.split('\n')) {
      if (line === '') continue
      this.#checkpoints ??= this.#openCheckpoints()
      const event = eventOfLine(this.#held?.agencyId ?? '', line)
      if (this.#stream?.entry.id !== event.streamId) {
        this.#stream = startStream(event)
        this.#counted.streams += 1
      }
      foldEvent(this.#stream, event, () => undefined, this.#findings)
      this.#checkpoints.take(event)
      this.#counted.events += 1
    }
  }

  #openCheckpoints(): CheckpointCheck {
    const held = this.#held
    if (held === undefined) throw new NoArchive('It has events and no checkpoints.json before them')
    const { agencyId } = held
    const bytes = (hex: string) => Buffer.from(hex, 'hex')
    const checkpoints = held.checkpoints.map(({ root, previous, hash, signature, madeAt, ...rest }) => ({
      ...{ ...rest, agencyId, root: bytes(root), previous: bytes(previous), hash: bytes(hash) },
      ...{ signature: bytes(signature), madeAt: Date.parse(madeAt) },
    }))
    const progress =
      held.progress === null ? undefined : { ...held.progress, agencyId, hash: bytes(held.progress.hash) }
    return openCheckpointCheck(openCheckpointReader(this.#publicKey ?? held.publicKey), checkpoints, progress)
  }

  verdict(): ArchiveVerdict {
    const manifest = this.#manifest
    if (manifest === undefined) throw new NoArchive('The archive has no manifest at its end: it was cut off')
    const { signature, ...unsigned } = manifest
    const { agencyId, takenAt, files } = manifest
    const differs = (stream: string, field: string, stored: unknown, folded: unknown) => {
      if (stored !== folded) report(this.#findings, { agencyId, stream, field, stored, folded })
    }
    this.#checkpoints?.finish(this.#findings)
    differs('ledger', 'agency', this.#held?.agencyId ?? null, agencyId)
    for (const { name, sha256 } of files) differs(name, 'sha256', this.#sums.get(name) ?? null, sha256)
    for (const name of this.#sums.keys())
      if (!files.some((file) => file.name === name)) differs(name, 'file', name, null)
    const seal = openCheckpointReader(this.#publicKey ?? manifest.publicKey)
    differs('manifest.json', 'signature', seal.verify(manifestDigest(unsigned), Buffer.from(signature, 'hex')), true)
    return {
      ...{ agencyId, takenAt, files: files.length, ...this.#counted, checkpoints: this.#checkpoints?.count ?? 0 },
      ...{ differences: this.#findings.differences, differenceCount: this.#findings.count },
    }
  }
}
