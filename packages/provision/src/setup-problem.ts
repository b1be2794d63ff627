/** Something that the person at the keyboard can put right: its message is the whole of what they need to read. */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem'
}

const explanations: Readonly<Record<string, string>> = {
  EROFS: 'the disk is read-only',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not do that there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file',
  // Only a file system that takes no folders says so when it is asked for one.
  ENOENT: 'nothing can be made there',
}

/** Turns a refusal of the file system into a message that names the path and what to do; gives other errors back. */
export function explainFileError(error: unknown, doing: string, path: string): unknown {
  const reason = explanations[(error as NodeJS.ErrnoException).code ?? '']
  if (reason === undefined) return error
  return new SetupProblem(
    `Cannot ${doing} in ${path}: ${reason}. Set UNDERSTUDY_DATA to a folder that can be written.`,
    {
      cause: error,
    },
  )
}
