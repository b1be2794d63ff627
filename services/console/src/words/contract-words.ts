/** What the contract says of a value that it does not take, and how that is mended. */
const known: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^Invalid URL/, () => 'Enter a full link that starts with https://, such as https://example.org/report'],
  [/^Invalid email/, () => 'Enter an e-mail address, such as name@example.org'],
  [/^Invalid ISO (?:date|datetime|time)/, () => 'Choose a valid date or time'],
  [/^Too small: expected string .*>=1 /, () => 'Fill in this field'],
  [/received (?:undefined|null)$/, () => 'Fill in this field'],
  [/^Too small: expected string .*?>=?(\d+)/, (least) => `Enter at least ${least} characters`],
  [/^Too big: expected string .*?<=?(\d+)/, (most) => `Enter at most ${most} characters`],
  [/^Too small: expected array .*?>=?(\d+)/, (least) => `Choose at least ${least}`],
  [/^Too big: expected array .*?<=?(\d+)/, (most) => `Choose at most ${most}`],
  [/^Too small: expected \w+ to be >=?(-?[\d.]+)/, (least) => `Enter ${least} or more`],
  [/^Too big: expected \w+ to be <=?(-?[\d.]+)/, (most) => `Enter ${most} or less`],
  [/^Invalid input: expected (?:number|int)/, () => 'Enter a number'],
]

/** In words of people; what was said in words already stays. */
export function contractWords(message: string): string {
  for (const [pattern, words] of known) {
    const found = pattern.exec(message)
    if (found !== null) return words(found[1] ?? '')
  }
  return message
}

/** "body/documentLink/0": what it is of, where no field has a name for it. */
export function pathWords(path: string): string {
  const names = path.split('/').filter((part) => part !== 'body' && part !== '' && !/^\d+$/.test(part))
  const plain = (names.at(-1) ?? '').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
