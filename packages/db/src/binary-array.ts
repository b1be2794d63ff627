/**
 * Parameters in Postgres' binary array format (array_recv in its source): the server copies the bytes instead of
 * parsing text, which is a third of what a large batch costs it. `pg` sends a Buffer as a binary value.
 */
interface ElementType {
  readonly oid: number
  readonly bytes: number
}

const headerBytes = 20
const lengthBytes = 4
const nullLength = -1

const uuid = { oid: 2950, bytes: 16 } satisfies ElementType
const int2 = { oid: 21, bytes: 2 } satisfies ElementType
const int4 = { oid: 23, bytes: 4 } satisfies ElementType
const int8 = { oid: 20, bytes: 8 } satisfies ElementType
const timestamptz = { oid: 1184, bytes: 8 } satisfies ElementType
const textOid = 25
const jsonOid = 114
const byteaOid = 17

/** Postgres counts microseconds from 2000-01-01T00:00:00Z. */
const postgresEpoch = Date.UTC(2000, 0, 1)
const half = 2 ** 32

export function uuidArray(values: readonly string[]): Buffer {
  return fixed(uuid, values, writeUuid)
}

const dash = 45
/** The value of a hexadecimal digit by its character code; anything else has none. */
const digits = new Int8Array(128).fill(-1)
for (const [value, digit] of [...'0123456789abcdef'].entries()) digits[digit.charCodeAt(0)] = value
for (const [value, digit] of [...'ABCDEF'].entries()) digits[digit.charCodeAt(0)] = 10 + value

/** By hand, because one call into the platform an id costs more than its bytes. */
function writeUuid(into: Buffer, value: string, start: number): void {
  let at = start
  for (let place = 0; place < value.length; place += 2) {
    if (value.charCodeAt(place) === dash) place += 1
    const byte = ((digits[value.charCodeAt(place)] ?? -1) << 4) | (digits[value.charCodeAt(place + 1)] ?? -1)
    if (byte < 0 || at === start + uuid.bytes) throw new Error(`${value} is no UUID`)
    into[at++] = byte
  }
  if (at !== start + uuid.bytes) throw new Error(`${value} is no UUID`)
}

export function int2Array(values: readonly number[]): Buffer {
  return fixed(int2, values, (into, value, at) => into.writeInt16BE(value, at))
}

export function int4Array(values: readonly number[]): Buffer {
  return fixed(int4, values, (into, value, at) => into.writeInt32BE(value, at))
}

export function int8Array(values: readonly (number | null)[]): Buffer {
  return fixed(int8, values, (into, value, at) => into.writeBigInt64BE(BigInt(value), at))
}

/** From milliseconds since the epoch; in halves of 32 bits, which are written without a bigint each. */
export function timestamptzArray(values: readonly (number | null)[]): Buffer {
  return fixed(timestamptz, values, (into, value, at) => {
    const microseconds = (value - postgresEpoch) * 1_000
    const high = Math.floor(microseconds / half)
    into.writeInt32BE(high, at)
    into.writeUInt32BE(microseconds - high * half, at + lengthBytes)
  })
}

export function textArray(values: readonly string[]): Buffer {
  return ofStrings(textOid, values)
}

/** From JSON text. */
export function jsonArray(values: readonly string[]): Buffer {
  return ofStrings(jsonOid, values)
}

export function byteaArray(values: readonly Buffer[]): Buffer {
  const into = start(
    byteaOid,
    values.length,
    values.reduce((sum, value) => sum + lengthBytes + value.length, 0),
  )
  let at = headerBytes
  for (const value of values) {
    at = into.writeInt32BE(value.length, at)
    at += value.copy(into, at)
  }
  return into
}

function fixed<T>(
  type: ElementType,
  values: readonly (T | null)[],
  write: (into: Buffer, value: T, at: number) => unknown,
): Buffer {
  const nulls = values.reduce((sum, value) => sum + (value === null ? 1 : 0), 0)
  const into = start(
    type.oid,
    values.length,
    values.length * lengthBytes + (values.length - nulls) * type.bytes,
    nulls > 0,
  )
  let at = headerBytes
  for (const value of values) {
    at = into.writeInt32BE(value === null ? nullLength : type.bytes, at)
    if (value === null) continue
    write(into, value, at)
    at += type.bytes
  }
  return into
}

function ofStrings(oid: number, values: readonly string[]): Buffer {
  const bytes = values.reduce((sum, value) => sum + lengthBytes + Buffer.byteLength(value), 0)
  const into = start(oid, values.length, bytes)
  let at = headerBytes
  for (const value of values) {
    const written = into.write(value, at + lengthBytes)
    into.writeInt32BE(written, at)
    at += lengthBytes + written
  }
  return into
}

/** One dimension, counted from 1; an array without elements has the same shape with length 0. */
function start(oid: number, length: number, bytes: number, hasNulls = false): Buffer {
  const into = Buffer.allocUnsafe(headerBytes + bytes)
  into.writeInt32BE(1, 0)
  into.writeInt32BE(hasNulls ? 1 : 0, 4)
  into.writeInt32BE(oid, 8)
  into.writeInt32BE(length, 12)
  into.writeInt32BE(1, 16)
  return into
}
