import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MerkleTree } from './merkle-tree.ts'

const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex'),
)

/** As published with the reference implementations of RFC 6962. */
const knownRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test.each(knownRoots.map((root, count) => [count, root]))(
  'the root over %i leaves is the published one',
  (count, root) => {
    expect(treeOf(leaves.slice(0, count)).root().toString('hex')).toBe(root)
  },
)

test('leaf by leaf gives what the definition gives', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 70 }), (list) => {
      const given = list.map((leaf) => Buffer.from(leaf))
      expect(treeOf(given).root()).toEqual(byDefinition(given))
    }),
  )
})

function treeOf(list: readonly Buffer[]): MerkleTree {
  const tree = new MerkleTree()
  for (const leaf of list) tree.add(leaf)
  expect(tree.leaves).toBe(list.length)
  return tree
}

/** RFC 6962, section 2.1, word for word: split at the largest power of two below n. */
function byDefinition(list: readonly Buffer[]): Buffer {
  const [first] = list
  if (first === undefined) return hash('sha256', Buffer.alloc(0), 'buffer')
  if (list.length === 1) return hash('sha256', Buffer.concat([Buffer.of(0), first]), 'buffer')
  let split = 1
  while (split * 2 < list.length) split *= 2
  const parts = [Buffer.of(1), byDefinition(list.slice(0, split)), byDefinition(list.slice(split))]
  return hash('sha256', Buffer.concat(parts), 'buffer')
}
