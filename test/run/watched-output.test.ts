import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { watchOutput } from './watched-output.ts'

describe('What the tests say', () => {
  it('is passed on as it is, and told where it holds a secret, also one that comes in two pieces', async () => {
    const stream = new PassThrough() as unknown as NodeJS.WriteStream & PassThrough
    const watched = watchOutput([stream])
    const key = `us_${'k'.repeat(64)}`
    stream.write('a key of a service: us_short\n')
    expect(watched.found).toEqual([])
    stream.write(`the key is ${key.slice(0, 20)}`)
    stream.write(Buffer.from(`${key.slice(20)}\n`))
    expect(watched.found).toEqual([expect.stringContaining('the key is')])
    expect(watched.found.join()).not.toContain(key)
    watched.stop()
    stream.end(`${key}\n`)
    expect(watched.found).toHaveLength(1)
    expect(await text(stream)).toBe(`a key of a service: us_short\nthe key is ${key}\n${key}\n`)
  })
})
