export const methodWords: Readonly<Record<string, string>> = {
  password: 'password',
  two_factor: 'password and code',
  passkey: 'passkey',
  single_sign_on: 'single sign-on',
}

const browsers = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const
const called: Readonly<Record<(typeof browsers)[number], string>> = {
  Edg: 'Edge',
  OPR: 'Opera',
  Firefox: 'Firefox',
  Chrome: 'Chrome',
  Safari: 'Safari',
}

/** Each of them claims to be those after it. */
export function browserOf(userAgent: string | null): string {
  const found = browsers.find((name) => userAgent?.includes(`${name}/`))
  return found === undefined ? 'A browser' : called[found]
}
