/**
 * The Redis of this test run; undefined under `npm test -- --without-redis` and where Vitest runs by itself, when the
 * tests that need it are skipped: `test.skipIf(testRedisUrl() === undefined)`. All files share it, so each takes a
 * prefix of its own; a test that flushes starts a server of its own with `startRedis`.
 */
export function testRedisUrl(): string | undefined {
  return process.env.UNDERSTUDY_TEST_REDIS_URL
}
