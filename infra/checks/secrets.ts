import type { Finding } from './finding.ts'

const signs = [
  { sign: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/, say: 'a private key' },
  { sign: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, say: 'a key of a cloud account' },
  { sign: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|npm_[A-Za-z0-9]{36}|xox[abprs]-[A-Za-z0-9-]{20,})/, say: 'an access token' },
  { sign: /\b(?:sk|rk)_live_[A-Za-z0-9]{16,}/, say: 'a live key of a payment provider' },
  { sign: /hooks[.]slack[.]com\/services\/T[A-Z0-9]{8,}\//, say: 'the address of a webhook, which is its secret' },
  {
    // One whose second half repeats its first was written by hand for a test: a drawn key never looks so.
    sign: /(?:SECRET|PASSWORD|TOKEN|KEY)\w*["']?\s*[:=]\s*["']?(?!([0-9a-f]{32})\1)[0-9a-f]{64}\b/i,
    say: 'what looks like a key in full length',
  },
  {
    // Hosts under the names that RFC 2606 reserves for samples lead nowhere, so a password for them opens nothing.
    sign: /\b[a-z]+:\/\/[\w.-]+:(?!\$|change-me|understudy@|password@|…)[^\s:/@'"`$<{]{8,}@(?![\w.-]*\b(?:example(?:[.](?:com|net|org))?|test|invalid)(?![\w.-]))/,
    say: 'an address with a password',
  },
]

/** Secrets do not belong into a repository: once pushed they are known. */
export function checkSecrets(file: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) =>
    signs
      .filter(({ sign }) => sign.test(line))
      .map(({ say }) => ({
        where: `${file}:${index + 1}`,
        say: `${say}; take it out and change it where it is used`,
      })),
  )
}
