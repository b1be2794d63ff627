/** The server of the queues does not answer where the settings name it: its message says where, and why. */
export class UnreachableQueue extends Error {
  override readonly name = 'UnreachableQueue'
}
