import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { erased, type Personal } from '@understudy/domain/personal'
import { withValues } from '@understudy/domain/with-values'

/** A leaf as the ledger keeps it: AES-256-GCM under the key of the person, or the client, that it is about. */
export interface Sealed {
  readonly $sealed: string
  /** base64 of nonce (12 bytes), tag (16 bytes) and ciphertext. */
  readonly data: string
  /** It opens as its text alone. */
  readonly plain?: true
}

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

export function encrypt(key: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce)
  const data = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), data])
}

export function decrypt(key: Buffer, box: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, key, box.subarray(0, nonceBytes))
  decipher.setAuthTag(box.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(box.subarray(nonceBytes + tagBytes)), decipher.final()])
}

export type KeyOf = (personId: string) => Buffer | undefined

/** The body with every personal leaf sealed. A person without a key is a defect of the caller. */
export function seal(body: unknown, keyOf: KeyOf): unknown {
  return walk(body, (leaf) => {
    if (!isPersonal(leaf)) return undefined
    const key = keyOf(leaf.$personal)
    if (key === undefined) throw new Error('A personal field has no key to seal it with')
    const data = encrypt(key, Buffer.from(leaf.text, 'utf8')).toString('base64')
    return { $sealed: leaf.$personal, data, ...(leaf.plain && { plain: true }) } satisfies Sealed
  })
}

/** The body with every leaf opened; a leaf whose key was erased opens as `erased`. */
export function unseal(body: unknown, keyOf: KeyOf): unknown {
  return walk(body, (leaf) => {
    if (!isSealed(leaf)) return undefined
    const key = keyOf(leaf.$sealed)
    const text = key === undefined ? erased : decrypt(key, Buffer.from(leaf.data, 'base64')).toString('utf8')
    return leaf.plain ? text : ({ $personal: leaf.$sealed, text } satisfies Personal)
  })
}

/** The body with what clients wrote in plain words; what is personal stays sealed. */
export function unsealTexts(body: unknown, keyOf: KeyOf): unknown {
  return walk(body, (leaf) => {
    if (!isSealed(leaf)) return undefined
    return leaf.plain ? (unseal(leaf, keyOf) as string) : leaf
  })
}

/** The clients whose texts a body holds. */
export function textOwnersIn(body: unknown): string[] {
  const owners: string[] = []
  visit(body, (leaf) => {
    if (isSealed(leaf) && leaf.plain) owners.push(leaf.$sealed)
  })
  return owners
}

/** The people, and the clients, whose fields a body holds. */
export function peopleIn(body: unknown): string[] {
  const people: string[] = []
  visit(body, (leaf) => {
    if (isPersonal(leaf)) people.push(leaf.$personal)
    if (isSealed(leaf)) people.push(leaf.$sealed)
  })
  return people
}

const isPersonal = (value: object): value is Personal => '$personal' in value
const isSealed = (value: object): value is Sealed => '$sealed' in value

/** What replaces nothing stays the same object. */
function walk(value: unknown, replace: (leaf: object) => object | string | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value
  return replace(value) ?? withValues(value, (item) => walk(item, replace))
}

function visit(value: unknown, look: (leaf: object) => void): void {
  if (typeof value !== 'object' || value === null) return
  look(value)
  for (const item of Object.values(value)) visit(item, look)
}
