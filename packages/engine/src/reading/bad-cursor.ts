/** A cursor that no list of ours has answered. */
export class BadCursor extends Error {
  constructor() {
    super('after is no cursor that this list has answered')
  }
}
