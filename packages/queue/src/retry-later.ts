/** Thrown by a job's handler to be asked again after `ms` milliseconds. It costs no attempt and is no failure. */
export class RetryLater extends Error {
  readonly ms: number

  constructor(ms: number) {
    super(`Ask again in ${ms} ms`)
    this.name = 'RetryLater'
    this.ms = ms
  }
}
