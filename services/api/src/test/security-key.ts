import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const flags = { present: 1, verified: 4, attested: 64 }

/** An authenticator as a browser speaks to it (W3C WebAuthn 3, sections 6.1 and 6.5), with one key on P-256. */
export class SecurityKey {
  readonly id = randomBytes(32)
  /** Whether it asks for a PIN or a finger; where not, it takes a touch. */
  verifies: boolean
  readonly #private: KeyObject
  readonly #public: KeyObject
  readonly #origin: string
  #count = 0

  constructor(origin: string, { verifies = true } = {}) {
    this.verifies = verifies
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#private = privateKey
    this.#public = publicKey
    this.#origin = origin
  }

  /** What navigator.credentials.create answers, as JSON. */
  create({ challenge, rp }: { challenge: string; rp: { id: string } }) {
    const { x, y } = this.#public.export({ format: 'jwk' })
    // COSE_Key: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} (RFC 9052)
    const cose = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(String(x), 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(String(y), 'base64url'),
    ])
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, cose])
    const data = this.#data(rp.id, flags.attested, attested)
    // {"fmt": "none", "attStmt": {}, "authData": bytes} in CBOR (RFC 8949)
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
      Buffer.from([data.length >> 8, data.length & 255]),
      data,
    ])
    const response = {
      clientDataJSON: this.#client('webauthn.create', challenge).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
    }
    return this.#credential(response)
  }

  /** What navigator.credentials.get answers, as JSON. */
  get({ challenge, rpId }: { challenge: string; rpId: string }) {
    const client = this.#client('webauthn.get', challenge)
    const data = this.#data(rpId, 0)
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#private)
    return this.#credential({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    })
  }

  #credential(response: object) {
    const id = this.id.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  #client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }))
  }

  #data(rpId: string, more: number, attested = Buffer.alloc(0)): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++this.#count)
    return Buffer.concat([
      sha256(rpId),
      Buffer.from([flags.present | (this.verifies ? flags.verified : 0) | more]),
      count,
      attested,
    ])
  }
}
