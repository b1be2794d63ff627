import { join } from 'node:path'

export interface Failure {
  /** Whether it may pass by itself, so that another attempt is worth while. */
  readonly passing: boolean
  readonly message: string
}

const causes: readonly { readonly sign: RegExp; readonly passing: boolean; readonly say: string }[] = [
  { sign: /Address already in use/, passing: true, say: 'its port is taken by another program' },
  { sign: /shared memory block .* is still in use/, passing: true, say: 'processes of its last run are still ending' },
  { sign: /lock file ".*" already exists/, passing: true, say: 'another server still has its files' },
  { sign: /No space left on device/, passing: false, say: 'the disk is full' },
  { sign: /Read-only file system/, passing: false, say: 'the disk is read-only' },
  { sign: /Permission denied/, passing: false, say: 'its files belong to another user' },
  {
    sign: /incompatible with server/,
    passing: false,
    say: 'its files are of another version of Postgres; dump them with that version, or move the folder away to begin anew',
  },
]

/** Reads the log of an attempt to start that failed. */
export function explainFailure(log: string, dataDir: string): Failure {
  const cause = causes.find(({ sign }) => sign.test(log))
  const reason = cause?.say ?? lastComplaint(log)
  const message = `The database in ${dataDir} did not start: ${reason} (its log: ${join(dataDir, 'postgres.log')})`
  return { passing: cause?.passing ?? false, message }
}

function lastComplaint(log: string): string {
  const complaint = log.split('\n').findLast((line) => /FATAL|PANIC|error/i.test(line))
  return complaint?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? 'it said nothing'
}
