import { expect, test } from 'vitest'
import { parseSimulation } from './debian-redis.ts'

test('what apt would install is read with its versions, upgrades too, the C library never', () => {
  const output = `
NOTE: This is only a simulation!
Inst liblzf1 (3.6-3 Debian:12.15/oldstable [amd64])
Inst zlib1g [1.1] (1.2.13 Debian:12.15/oldstable [amd64])
Inst libc6 [2.36-9] (2.36-10 Debian:12.15/oldstable [amd64])
Inst redis-server (5:7.0.15-1~deb12u9 Debian-Security:12/oldstable-security [amd64])
Conf redis-server (5:7.0.15-1~deb12u9 Debian-Security:12/oldstable-security [amd64])`
  expect(parseSimulation(output)).toEqual(['liblzf1=3.6-3', 'zlib1g=1.2.13', 'redis-server=5:7.0.15-1~deb12u9'])
})
