import { join } from 'node:path'
import type { RedisProgram } from './debian-redis.ts'

/** The server that redis-memory-server downloads as source and compiles; it takes minutes the first time. */
export async function compiledRedis(cacheDir: string, log: (line: string) => void): Promise<RedisProgram> {
  const { RedisBinary } = await import('redis-memory-server')
  log('Compiling Redis, which takes a few minutes')
  const file = await RedisBinary.getPath({ downloadDir: join(cacheDir, 'redis-memory-server') })
  return { file, libraryFolders: [] }
}
