import { hash } from 'node:crypto'

/**
 * The hash tree of RFC 6962 (section 2.1), SHA-256, built leaf by leaf: only the roots of the complete subtrees are
 * kept, so a tree of n leaves holds at most log2(n) + 1 hashes.
 */
export class MerkleTree {
  readonly #subtrees: Buffer[] = []
  #leaves = 0

  get leaves(): number {
    return this.#leaves
  }

  add(leaf: Buffer): void {
    let node = leafHash(leaf)
    for (let size = this.#leaves; size & 1; size >>= 1) node = nodeHash(this.#subtrees.pop() as Buffer, node)
    this.#subtrees.push(node)
    this.#leaves += 1
  }

  /** The root over the leaves so far; of none, the hash of nothing. */
  root(): Buffer {
    const [last, ...rest] = this.#subtrees.toReversed()
    if (last === undefined) return hash('sha256', Buffer.alloc(0), 'buffer')
    return rest.reduce((right, left) => nodeHash(left, right), last)
  }
}

const leafPrefix = Buffer.of(0)
const nodePrefix = Buffer.of(1)

const leafHash = (leaf: Buffer) => hash('sha256', Buffer.concat([leafPrefix, leaf]), 'buffer')
const nodeHash = (left: Buffer, right: Buffer) => hash('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer')
