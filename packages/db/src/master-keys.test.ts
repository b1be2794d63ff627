import { describe, expect, it } from 'vitest'
import { openMasterKeys } from './master-keys.ts'
import { encrypt } from './sealed.ts'

const [older, newest, foreign] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte)) as [Buffer, Buffer, Buffer]
const secret = Buffer.from('a key of a person')

describe('Master keys side by side', () => {
  it('wrap under the newest, and say so; what an older one wrapped opens as long as it is given', () => {
    const before = openMasterKeys(older).wrap(secret)
    const both = openMasterKeys([newest, older])
    expect(both.unwrap(before)).toEqual(secret)
    const anew = both.wrap(secret)
    expect(anew.subarray(0, both.mark.length)).toEqual(both.mark)
    expect(before.subarray(0, both.mark.length)).not.toEqual(both.mark)
    expect(openMasterKeys(newest).unwrap(anew)).toEqual(secret)
    expect(() => openMasterKeys(newest).unwrap(before)).toThrow('No master key')
  })

  it('open what was wrapped before keys had marks', () => {
    const bare = encrypt(older, secret)
    expect(openMasterKeys(older).unwrap(bare)).toEqual(secret)
    expect(openMasterKeys([newest, older]).unwrap(bare)).toEqual(secret)
    expect(() => openMasterKeys([newest, foreign]).unwrap(bare)).toThrow('No master key')
  })

  it('refuse what was changed, and a key of another length', () => {
    const wrapped = openMasterKeys(newest).wrap(secret)
    wrapped[wrapped.length - 1] = (wrapped.at(-1) as number) ^ 1
    expect(() => openMasterKeys(newest).unwrap(wrapped)).toThrow()
    expect(() => openMasterKeys([newest, Buffer.alloc(16)])).toThrow('32 bytes')
  })
})
