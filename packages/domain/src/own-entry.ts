/**
 * What stands under a key that somebody wrote. A plain object answers words such as `constructor` from its prototype;
 * those stand for nothing unless somebody put them there.
 */
export function ownEntry<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
}
