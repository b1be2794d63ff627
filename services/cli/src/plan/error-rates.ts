/** Error rates from an option such as `0.02,0.05,0.1`. @throws Error where one is no share from 0 up to 1. */
export function errorRates(text: string): number[] {
  return text.split(',').map((part) => shareOf('--error', part))
}

/** A share from 0 up to, but without, 1. */
export function shareOf(option: string, text: string): number {
  const share = Number(text)
  if (text.trim() === '' || !(share >= 0 && share < 1))
    throw new Error(`${option} takes shares from 0 up to 1, 0.05 for example, not "${text}"`)
  return share
}
