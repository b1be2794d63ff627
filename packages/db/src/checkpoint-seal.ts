import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'

/**
 * Signs checkpoints of the ledger. Ed25519 rather than a keyed hash: an auditor who keeps the public key and a list of
 * checkpoints can check both without any secret, and whoever can check cannot forge. The private key is derived from
 * the installation's master key (HKDF-SHA-256), so there is no second secret to keep, and who holds the database
 * alone cannot sign.
 */
export interface CheckpointSeal {
  sign(hash: Buffer): Buffer
  verify(hash: Buffer, signature: Buffer): boolean
  /** SPKI in PEM, for auditors. */
  readonly publicKey: string
}

/** PKCS #8 around a raw Ed25519 seed (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const seedBytes = 32

export function openCheckpointSeal(masterKey: Buffer): CheckpointSeal {
  const seed = Buffer.from(hkdfSync('sha256', masterKey, '', 'understudy ledger checkpoints', seedBytes))
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  return {
    sign: (hash) => sign(null, hash, privateKey),
    verify: (hash, signature) => verify(null, hash, publicKey, signature),
    publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  }
}
